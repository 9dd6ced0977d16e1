import type { Channel, Line, State } from '../state.ts';
import { Composer } from './composer.tsx';
import { say } from './deeds.ts';
import { DigestButton } from './digest-button.tsx';
import { Lines } from './lines.tsx';

type ConversationProps = {
  readonly state: State;
  readonly channel: Channel;
  /** Whether the drawer lies over it, so that nothing in it can be reached. */
  readonly covered: boolean;
  readonly openThread: (line: Line) => void;
  readonly openSidebar: () => void;
};

/** A channel or the direct conversation: its messages outside threads, and the composer. */
export const Conversation = (props: ConversationProps) => {
  const { state, channel, covered, openThread, openSidebar } = props;
  const here = state.lines.filter(line => line.channel === channel.id);
  const lines = here.filter(line => line.threadTs === null);
  const title = titleOf(channel);
  const waiting = state.waits.some(wait => wait.channel === channel.id);
  const send = (text: string) => say({ channel: channel.id, text, threadTs: null });
  const ask = (question: string) =>
    send(channel.kind === 'direct' ? question : `${state.desk.command} ${question}`);
  return (
    <main className="conversation" inert={covered}>
      <header className="pane-header">
        <button type="button" className="icon menu" aria-label="Open the sidebar" onClick={openSidebar}>
          ☰
        </button>
        <h1>{title}</h1>
        {channel.kind === 'channel' && <DigestButton key={channel.id} channel={channel} />}
      </header>
      <Lines
        key={channel.id}
        label={`Messages in ${title}`}
        lines={lines}
        names={state}
        waiting={waiting}
        repliesTo={line => here.filter(reply => reply.threadTs === line.ts && !reply.onlyYou).length}
        openThread={openThread}
      >
        <Beginning state={state} channel={channel} ask={ask} empty={lines.length === 0} />
      </Lines>
      {lines.length > 0 && <Examples examples={state.examples} ask={ask} />}
      <Composer
        key={`composer ${channel.id}`}
        label={`Message ${title}`}
        placeholder={`Message ${title}`}
        send={send}
      />
    </main>
  );
};

export const titleOf = (channel: Channel) => (channel.kind === 'channel' ? `#${channel.name}` : channel.name);

type BeginningProps = {
  readonly state: State;
  readonly channel: Channel;
  readonly empty: boolean;
  readonly ask: (question: string) => Promise<unknown>;
};

const Beginning = ({ state, channel, empty, ask }: BeginningProps) => {
  const { desk, examples } = state;
  return (
    <section className="beginning">
      <h2>{titleOf(channel)}</h2>
      {channel.kind === 'direct' ? (
        <p>Here you talk to {desk.name} alone. Write a question; no command is needed.</p>
      ) : (
        <ul>
          <li>
            <code>{desk.command} question</code> answers you alone.
          </li>
          <li>
            <code>@{desk.handle} question</code> answers everybody, in a thread
            {channel.hasDesk ? '.' : `, once you let it in: /invite @${desk.handle}`}
          </li>
        </ul>
      )}
      {empty && examples.length > 0 && (
        <>
          <p className="try">Try one:</p>
          <Examples examples={examples} ask={ask} />
        </>
      )}
    </section>
  );
};

type ExamplesProps = {
  readonly examples: readonly string[];
  readonly ask: (question: string) => Promise<unknown>;
};

const Examples = ({ examples, ask }: ExamplesProps) => (
  <ul className="examples" aria-label="Example questions">
    {examples.map(question => (
      <li key={question}>
        <button type="button" onClick={() => void ask(question)}>
          {question}
        </button>
      </li>
    ))}
  </ul>
);
