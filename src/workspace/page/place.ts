import type { Viewer } from '../viewer.ts';

/** What the page shows, as its address says it. `detail` is a message's time, or `home` for the desk's Home. */
export type Place = {
  readonly viewer: Viewer | null;
  readonly channel: string | null;
  readonly detail: string | null;
};

/** Reads `#team/person/channel/detail`; what is missing from the end is null. */
export const placeIn = (hash: string): Place => {
  const [team, person, channel, detail] = hash.replace(/^#/, '').split('/');
  return {
    viewer: team && person ? { team, person } : null,
    channel: channel || null,
    detail: detail || null,
  };
};

/** The address of a place, so that a page that is loaded again shows the same. */
export const hashOf = ({ team, person }: Viewer, channel: string, detail: string | null): string =>
  `#${[team, person, channel, ...(detail === null ? [] : [detail])].join('/')}`;
