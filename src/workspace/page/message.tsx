import { useState } from 'react';
import type { Line } from '../state.ts';
import { Blocks } from './blocks.tsx';
import { act, errorWords } from './deeds.ts';
import { Mrkdwn, type Names, userName } from './rich.tsx';

type MessageProps = {
  readonly line: Line;
  readonly names: Names;
  /** How many replies its thread has. */
  readonly replies: number;
  /** Opens its thread; absent inside a thread. */
  readonly openThread?: (() => void) | undefined;
};

/** One message: who, when, what, and what can be done with it. */
export const Message = ({ line, names, replies, openThread }: MessageProps) => {
  const [trouble, setTrouble] = useState<string | null>(null);
  const { channel, ts, user, text, blocks, onlyYou, edited } = line;
  const name = userName(user, names);
  const isApp = user === names.desk.id;
  const sent = new Date(Number(ts) * 1000);
  const use = async (blockId: string, actionId: string, entry: string | string[] | null) => {
    const outcome = await act({ on: { channel, ts }, blockId, actionId, entry, entries: {} });
    setTrouble(outcome.error && errorWords(outcome.error));
  };
  return (
    <article
      className={`message ${onlyYou ? 'only-you' : ''}`}
      data-message-ts={ts}
      aria-label={`${name}, ${clock(sent)}`}
    >
      <span
        className={`avatar ${isApp ? 'app' : user === names.person.id ? 'person' : 'slack'}`}
        aria-hidden="true"
      >
        {initials(name)}
      </span>
      <div className="message-body">
        {onlyYou && (
          <p className="only-you-note">
            <Eye /> Only visible to you
          </p>
        )}
        <header>
          <strong>{name}</strong>
          {isApp && <span className="badge">App</span>}
          <time dateTime={sent.toISOString()} title={sent.toLocaleString()}>
            {clock(sent)}
          </time>
        </header>
        {blocks.length > 0 ? (
          <Blocks blocks={blocks} names={names} use={use} />
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
        {openThread && replies > 0 && (
          <button type="button" className="replies" onClick={openThread}>
            {replies === 1 ? '1 reply' : `${replies} replies`}
          </button>
        )}
        {openThread && replies === 0 && !onlyYou && (
          <button type="button" className="reply" onClick={openThread}>
            Reply in thread
          </button>
        )}
      </div>
    </article>
  );
};

const Eye = () => (
  <svg viewBox="0 0 20 20" aria-hidden="true">
    <path d="M1 10s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6Z" />
    <circle cx="10" cy="10" r="2.6" />
  </svg>
);

const clock = (time: Date) => time.toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
const initials = (name: string) =>
  name
    .split(' ')
    .map(word => word.charAt(0))
    .join('')
    .slice(0, 2);
