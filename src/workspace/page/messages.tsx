import { useEffect } from 'react';
import type { Channel, Line, State } from '../state.ts';
import { useAround } from './around.ts';
import { Beginning, Examples } from './beginning.tsx';
import { titleOf } from './channel-title.ts';
import { completionsFor } from './completions.ts';
import { Composer } from './composer.tsx';
import { Lines } from './lines.tsx';
import type { Memory } from './memory.ts';
import { ShortcutsButton } from './shortcuts-button.tsx';

type MessagesProps = {
  readonly state: State;
  readonly channel: Channel;
  readonly memory: Memory;
  /** The message that a link led to, by its time. */
  readonly linked: string | null;
  readonly openThread: (line: Line) => void;
  readonly hide: (line: Line) => void;
};

/** The messages of a channel or of the direct conversation outside threads, and the composer. */
export const Messages = ({ state, channel, memory, linked, openThread, hide }: MessagesProps) => {
  const { deeds } = useAround();
  const here = state.lines.filter(line => line.channel === channel.id);
  const lines = here.filter(line => line.threadTs === null);
  const direct = channel.kind === 'direct';
  useEffect(() => {
    if (direct) void deeds.openHome('messages');
  }, [deeds, direct]);
  const title = titleOf(channel);
  const waiting = state.waits.some(wait => wait.channel === channel.id);
  const send = (text: string) => deeds.say({ channel: channel.id, text, threadTs: null });
  const ask = (question: string) => send(direct ? question : `${state.desk.command} ${question}`);
  return (
    <div
      className="messages"
      {...(direct && { role: 'tabpanel', id: 'messages-panel', 'aria-labelledby': 'messages-tab' })}
    >
      <Lines
        label={`Messages in ${title}`}
        lines={lines}
        names={state}
        waiting={waiting}
        from={linked}
        repliesTo={line => here.filter(reply => reply.threadTs === line.ts && !reply.onlyYou)}
        openThread={openThread}
        hide={hide}
      >
        <Beginning state={state} channel={channel} ask={ask} empty={lines.length === 0} />
      </Lines>
      {lines.length > 0 && <Examples examples={state.examples} ask={ask} />}
      <Composer
        place={channel.id}
        label={`Message ${title}`}
        placeholder={`Message ${title}`}
        memory={memory}
        completions={completionsFor(state, channel)}
        send={send}
      >
        <ShortcutsButton shortcuts={state.shortcuts.global} channel={channel.id} note={state.desk.name} />
      </Composer>
    </div>
  );
};
