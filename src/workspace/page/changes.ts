import type { Change, State } from '../state.ts';

/** What the page hears: the whole state when it connects, then change by change; or that the workspace is away. */
export type Heard =
  | { readonly type: 'state'; readonly state: State }
  | { readonly type: 'change'; readonly change: Change }
  | { readonly type: 'lost' };

/** Listens to the workspace until the returned function is called. The browser connects again by itself. */
export const listen = (hear: (heard: Heard) => void): (() => void) => {
  const source = new EventSource('/changes');
  source.addEventListener('state', event => hear({ type: 'state', state: JSON.parse(event.data) }));
  source.addEventListener('change', event => hear({ type: 'change', change: JSON.parse(event.data) }));
  source.addEventListener('error', () => hear({ type: 'lost' }));
  return () => source.close();
};

/** The state after a change. */
export const after = (state: State, change: Change): State => {
  switch (change.type) {
    case 'line': {
      const { line } = change;
      const known = state.lines.some(({ channel, ts }) => channel === line.channel && ts === line.ts);
      const lines = known
        ? state.lines.map(old => (old.channel === line.channel && old.ts === line.ts ? line : old))
        : [...state.lines, line];
      return { ...state, lines };
    }
    case 'gone':
      return {
        ...state,
        lines: state.lines.filter(({ channel, ts }) => channel !== change.channel || ts !== change.ts),
      };
    case 'views':
      return { ...state, views: change.views };
    case 'waits':
      return { ...state, waits: change.waits };
    case 'channels':
      return { ...state, channels: change.channels };
  }
};
