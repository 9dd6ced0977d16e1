import { useEffect, useRef } from 'react';
import type { Channel, Line, State } from '../state.ts';
import { useAround } from './around.ts';
import { titleOf } from './channel-title.ts';
import { Composer } from './composer.tsx';
import { Icon } from './icons.tsx';
import { Lines } from './lines.tsx';
import type { Memory } from './memory.ts';
import { WIDE } from './widths.ts';

type ThreadProps = {
  readonly state: State;
  readonly channel: Channel;
  readonly parent: Line;
  readonly covered: boolean;
  readonly memory: Memory;
  readonly hide: (line: Line) => void;
  readonly close: () => void;
};

/** A message with its replies, beside the conversation; on a narrow screen over it, and there it takes the focus. */
export const Thread = (props: ThreadProps) => {
  const { state, channel, parent, covered, memory, hide, close } = props;
  const { deeds } = useAround();
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
    <aside className="thread" aria-label="Thread" inert={covered}>
      <header className="pane-header">
        <h2>
          Thread <small>{titleOf(channel)}</small>
        </h2>
        <button ref={closer} type="button" className="icon" aria-label="Close the thread" onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <Lines
        label="Messages in the thread"
        lines={lines}
        names={state}
        waiting={waiting}
        hide={hide}
        fromOwn
      />
      <Composer
        place={`${id}/${parent.ts}`}
        label="Reply in the thread"
        placeholder="Reply…"
        memory={memory}
        send={text => deeds.say({ channel: id, text, threadTs: parent.ts })}
      />
    </aside>
  );
};
