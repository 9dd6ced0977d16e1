import type { Channel, State } from '../state.ts';
import { titleOf } from './channel-title.ts';

type BeginningProps = {
  readonly state: State;
  readonly channel: Channel;
  readonly empty: boolean;
  readonly ask: (question: string) => Promise<unknown>;
};

/** What stands over a conversation's first message: how the desk is asked here, and questions to try it with. */
export const Beginning = ({ state, channel, empty, ask }: BeginningProps) => {
  const { desk, examples } = state;
  return (
    <section className="beginning">
      <h2>{titleOf(channel)}</h2>
      {channel.kind === 'private' && <p>A private channel: only its members see it.</p>}
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

export const Examples = ({ examples, ask }: ExamplesProps) => (
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
