import type { Change, State } from '../state.ts';
import type { Viewer } from '../viewer.ts';

/**
 * What the page hears: the whole state when it connects, then change by change; that the workspace is away; or that it
 * does not know this viewer.
 */
export type Heard =
  | { readonly type: 'state'; readonly state: State }
  | { readonly type: 'change'; readonly change: Change }
  | { readonly type: 'lost' }
  | { readonly type: 'refused' };

/** Listens as a viewer, or as the first there is, until the returned function is called. The browser connects again by itself. */
export const listen = (viewer: Viewer | null, hear: (heard: Heard) => void): (() => void) => {
  const source = new EventSource(viewer ? `/changes?${new URLSearchParams(viewer)}` : '/changes');
  source.addEventListener('state', event => hear({ type: 'state', state: JSON.parse(event.data) }));
  source.addEventListener('change', event => hear({ type: 'change', change: JSON.parse(event.data) }));
  source.addEventListener('error', () =>
    hear({ type: source.readyState === EventSource.CLOSED ? 'refused' : 'lost' }),
  );
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
    case 'home':
      return { ...state, home: change.view };
    case 'payload':
      return { ...state, payloads: [...state.payloads, change.payload].slice(-MOST_PAYLOADS) };
  }
};

/** As many as the workspace itself keeps. */
const MOST_PAYLOADS = 200;
