import type { OverflowMenuElement } from 'slack-blocks-to-jsx';
import { ActionMenu } from './action-menu.tsx';
import { openLink } from './button.tsx';
import { useConfirmed } from './confirmed.tsx';
import { Icon } from './icons.tsx';
import type { Names } from './rich.tsx';

type OverflowProps = {
  readonly element: OverflowMenuElement;
  readonly names: Names;
  readonly use: (entry: string) => Promise<void>;
};

/** A menu of further things to do, behind three dots. */
export const Overflow = ({ element, names, use }: OverflowProps) => {
  const { ask, question } = useConfirmed(element.confirm, names);
  return (
    <>
      <ActionMenu
        label="More options"
        className="icon overflow"
        items={element.options.map(({ value, text, url }) => ({
          key: value,
          words: text.text,
          choose: () =>
            ask(() => {
              if (url) openLink(url);
              void use(value);
            }),
        }))}
      >
        <Icon name="dots" />
      </ActionMenu>
      {question}
    </>
  );
};
