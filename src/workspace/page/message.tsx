import { useState } from 'react';
import type { Line } from '../state.ts';
import type { Outcome } from '../submission.ts';
import { useAround } from './around.ts';
import { Avatar } from './avatar.tsx';
import { Blocks } from './blocks.tsx';
import { troubleOf } from './deeds.ts';
import { Icon } from './icons.tsx';
import { MessageTools } from './message-tools.tsx';
import { Replies } from './replies.tsx';
import { Mrkdwn, type Names, userName } from './rich.tsx';

type MessageProps = {
  readonly line: Line;
  readonly names: Names;
  /** What was answered in its thread, the oldest first. */
  readonly replies: readonly Line[];
  /** Opens its thread; absent inside a thread. */
  readonly openThread?: (() => void) | undefined;
  /** Takes it away from this page alone. */
  readonly hide: () => void;
};

/** One message: who, when, what, and what can be done with it. */
export const Message = ({ line, names, replies, openThread, hide }: MessageProps) => {
  const { deeds } = useAround();
  const [trouble, setTrouble] = useState<string | null>(null);
  const { channel, ts, user, text, blocks, onlyYou, edited } = line;
  const name = userName(user, names);
  const sent = new Date(Number(ts) * 1000);
  const hear = async (outcome: Promise<Outcome>) => setTrouble(troubleOf(await outcome));
  return (
    <article
      className={`message ${onlyYou ? 'only-you' : ''}`}
      data-message-ts={ts}
      aria-label={`${name}, ${clock(sent)}`}
    >
      <Avatar user={user} names={names} />
      <div className="message-body">
        {onlyYou && (
          <p className="only-you-note">
            <Icon name="eye" /> Only visible to you
            <button type="button" className="link" aria-label="Dismiss this message" onClick={hide}>
              Dismiss
            </button>
          </p>
        )}
        <header>
          <strong>{name}</strong>
          {user === names.desk.id && <span className="badge">App</span>}
          <time dateTime={sent.toISOString()} title={sent.toLocaleString()}>
            {clock(sent)}
          </time>
        </header>
        {blocks.length > 0 ? (
          <Blocks
            blocks={blocks}
            names={names}
            use={(blockId, actionId, entry) =>
              hear(deeds.act({ on: { channel, ts }, blockId, actionId, entry, entries: {} }))
            }
          />
        ) : (
          <div className="message-text">
            <Mrkdwn text={text} names={names} />
          </div>
        )}
        {edited && <small className="edited">(edited)</small>}
        {trouble && (
          <p role="alert" className="trouble">
            {trouble}
          </p>
        )}
        {openThread && replies.length > 0 && <Replies replies={replies} names={names} open={openThread} />}
      </div>
      <MessageTools line={line} names={names} openThread={openThread} hide={hide} hear={hear} />
    </article>
  );
};

const clock = (time: Date) => time.toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
