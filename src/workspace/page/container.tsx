import type { ReactNode } from 'react';
import type { ContainerBlock } from 'slack-blocks-to-jsx';
import { type Names, Text } from './rich.tsx';

type ContainerProps = {
  readonly block: ContainerBlock;
  readonly names: Names;
  readonly children: ReactNode;
};

/** Blocks in a frame under a title; it may be folded where the app allows it. */
export const Container = ({ block, names, children }: ContainerProps) => {
  const { title, subtitle, is_collapsible = false, default_collapsed = false } = block;
  const heading = (
    <>
      <strong>
        <Text text={title} names={names} />
      </strong>
      {subtitle && (
        <small>
          <Text text={subtitle} names={names} />
        </small>
      )}
    </>
  );
  if (!is_collapsible)
    return (
      <div className="block-container">
        <div className="container-title">{heading}</div>
        {children}
      </div>
    );
  return (
    <details className="block-container" open={!default_collapsed}>
      <summary className="container-title">{heading}</summary>
      {children}
    </details>
  );
};
