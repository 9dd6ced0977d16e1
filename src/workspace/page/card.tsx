import type { ReactNode } from 'react';
import type { CardBlock, Element } from 'slack-blocks-to-jsx';
import { type Names, Text } from './rich.tsx';

type CardProps = {
  readonly block: CardBlock;
  readonly names: Names;
  readonly control: (element: Element, index: number) => ReactNode;
};

/** A frame with a title, some words and buttons. Pictures are told by their words, as everywhere on this page. */
export const Card = ({ block, names, control }: CardProps) => {
  const { title, subtitle, body, hero_image, actions = [] } = block;
  return (
    <div className="block-card">
      {hero_image && <small>{hero_image.alt_text}</small>}
      {title && (
        <strong>
          <Text text={title} names={names} />
        </strong>
      )}
      {subtitle && (
        <small>
          <Text text={subtitle} names={names} />
        </small>
      )}
      {body && <Text text={body} names={names} />}
      {actions.length > 0 && <div className="block-actions">{actions.map(control)}</div>}
    </div>
  );
};
