import { useEffect, useRef } from 'react';
import type { Channel, Line, State } from '../state.ts';
import { Composer } from './composer.tsx';
import { titleOf } from './conversation.tsx';
import { say } from './deeds.ts';
import { Lines } from './lines.tsx';
import { WIDE } from './widths.ts';

type ThreadProps = {
  readonly state: State;
  readonly channel: Channel;
  readonly parent: Line;
  readonly close: () => void;
};

/** A message with its replies, beside the conversation; on a narrow screen over it, and there it takes the focus. */
export const Thread = ({ state, channel, parent, close }: ThreadProps) => {
  const { id } = channel;
  const closer = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!matchMedia(WIDE).matches) closer.current?.focus();
  }, []);
  const lines = state.lines.filter(
    line => line.channel === id && (line.ts === parent.ts || line.threadTs === parent.ts),
  );
  const waiting = state.waits.some(wait => wait.channel === id && wait.threadTs === parent.ts);
  return (
    <aside
      className="thread"
      aria-label="Thread"
      onKeyDown={event => event.key === 'Escape' && !event.nativeEvent.isComposing && close()}
    >
      <header className="pane-header">
        <h2>
          Thread <small>{titleOf(channel)}</small>
        </h2>
        <button ref={closer} type="button" className="icon" aria-label="Close the thread" onClick={close}>
          ✕
        </button>
      </header>
      <Lines label="Messages in the thread" lines={lines} names={state} waiting={waiting} fromOwn />
      <Composer
        label="Reply in the thread"
        placeholder={`Reply… (@${state.desk.handle} asks again)`}
        send={text => say({ channel: id, text, threadTs: parent.ts })}
      />
    </aside>
  );
};
