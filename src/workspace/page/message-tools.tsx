import type { Line } from '../state.ts';
import type { Outcome } from '../submission.ts';
import { ActionMenu, type MenuItem } from './action-menu.tsx';
import { useAround } from './around.ts';
import { Icon } from './icons.tsx';
import { words } from './mrkdwn.ts';
import { hashOf } from './place.ts';
import type { Names } from './rich.tsx';

type ToolsProps = {
  readonly line: Line;
  readonly names: Names;
  readonly openThread: (() => void) | undefined;
  readonly hide: () => void;
  /** Waits for what comes of a shortcut, and shows what went wrong. */
  readonly hear: (outcome: Promise<Outcome>) => Promise<void>;
};

/** What can be done with any message, whatever stands in it. Slack offers no shortcut on what only one person sees. */
export const MessageTools = (props: ToolsProps) => {
  const { line, openThread } = props;
  const items = useItems(props);
  return (
    <div className="tools">
      {openThread && !line.onlyYou && (
        <button type="button" className="icon reply" aria-label="Reply in thread" onClick={openThread}>
          <Icon name="reply" />
        </button>
      )}
      <ActionMenu label="More actions" className="icon more" items={items}>
        <Icon name="dots" />
      </ActionMenu>
    </div>
  );
};

const useItems = ({ line, names, openThread, hide, hear }: ToolsProps): readonly MenuItem[] => {
  const { deeds, mention } = useAround();
  const { channel, ts, threadTs, onlyYou, text } = line;
  const copy = (copied: string, what: string) =>
    void navigator.clipboard.writeText(copied).then(
      () => mention(`${what} copied.`),
      () => mention('The browser did not let this page copy.'),
    );
  const copyText = { key: 'text', words: 'Copy text', choose: () => copy(words(text), 'Text') };
  if (onlyYou) return [copyText, { key: 'hide', words: 'Dismiss', choose: hide }];
  const viewer = { team: names.team.id, person: names.person.id };
  return [
    ...(openThread ? [{ key: 'reply', words: 'Reply in thread', choose: openThread }] : []),
    ...names.shortcuts.message.map(({ id, name }) => ({
      key: `shortcut ${id}`,
      words: name,
      note: names.desk.name,
      choose: () => void hear(deeds.shortcut({ id, channel, ts, threadTs })),
    })),
    {
      key: 'link',
      words: 'Copy link',
      choose: () =>
        copy(location.origin + location.pathname + hashOf(viewer, channel, threadTs ?? ts), 'Link'),
    },
    copyText,
  ];
};
