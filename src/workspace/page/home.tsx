import { useEffect, useRef, useState } from 'react';
import type { State } from '../state.ts';
import type { Outcome } from '../submission.ts';
import { useAround } from './around.ts';
import { Blocks } from './blocks.tsx';
import { troubleOf } from './deeds.ts';
import { entriesOf } from './entries.ts';

/**
 * The desk's Home as it published it for this person. It is opened, and the desk is told so, each time it comes into sight;
 * what was published before is there at once.
 */
export const Home = ({ state }: { state: State }) => {
  const { deeds } = useAround();
  const { home, desk } = state;
  const form = useRef<HTMLFormElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [late, setLate] = useState(false);
  const hear = async (outcome: Promise<Outcome>) => setTrouble(troubleOf(await outcome));
  const open = () => {
    setLate(false);
    void hear(deeds.openHome('home'));
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once for each person who comes here
  useEffect(open, [deeds]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div className="home" role="tabpanel" id="home-panel" aria-labelledby="home-tab" tabIndex={0}>
      <h2 className="unseen">Home</h2>
      {home ? (
        <form ref={form} onSubmit={event => event.preventDefault()}>
          <Blocks
            blocks={home.blocks}
            names={state}
            errors={{}}
            use={(blockId, actionId, entry) => {
              const entries = entriesOf(form.current);
              return hear(deeds.act({ on: { view: home.id }, blockId, actionId, entry, entries }));
            }}
          />
        </form>
      ) : (
        <div className="home-empty" role="status">
          {late || trouble ? (
            <p>{desk.name} has put nothing on its Home yet.</p>
          ) : (
            <p>
              <span className="dots" aria-hidden="true" /> {desk.name} is getting its Home ready…
            </p>
          )}
        </div>
      )}
      {!home && (late || trouble) && (
        <button type="button" className="button" onClick={open}>
          Try again
        </button>
      )}
      {trouble && (
        <p role="alert" className="trouble">
          {trouble}
        </p>
      )}
    </div>
  );
};

/** As long as Slack waits for an app, and a little more. */
const PATIENCE_MS = 4_000;
