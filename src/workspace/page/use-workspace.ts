import { useEffect, useRef, useState } from 'react';
import type { Change, State } from '../state.ts';
import type { Viewer } from '../viewer.ts';
import { after, listen } from './changes.ts';

type Hearing = {
  /** Told of every whole state, before it is shown. */
  readonly hearState: (state: State) => void;
  readonly hearChange: (change: Change) => void;
};

/**
 * What the workspace shows a viewer, kept up to date. While another viewer's state is on its way the old one stays, and a
 * workspace that was started again has the page loaded again.
 */
export const useWorkspace = (wanted: Viewer | null, hearing: Hearing) => {
  const [state, setState] = useState<State | null>(null);
  const [lost, setLost] = useState(false);
  const [unknown, setUnknown] = useState(false);
  const run = useRef<string | null>(null);
  const latest = useRef(hearing);
  latest.current = hearing;
  const viewer = unknown ? null : wanted;
  const team = viewer?.team;
  const person = viewer?.person;
  useEffect(() => {
    const as = team !== undefined && person !== undefined ? { team, person } : null;
    return listen(as, heard => {
      setLost(heard.type === 'lost' || (heard.type === 'refused' && as === null));
      if (heard.type === 'refused' && as !== null) setUnknown(true);
      if (heard.type === 'change') {
        setState(old => old && after(old, heard.change));
        latest.current.hearChange(heard.change);
      }
      if (heard.type !== 'state') return;
      if (run.current !== null && run.current !== heard.state.run) location.reload();
      run.current = heard.state.run;
      latest.current.hearState(heard.state);
      setState(heard.state);
    });
  }, [team, person]);
  return { state, lost };
};
