import type { Channel } from '../state.ts';

/** A conversation's name as people write it. */
export const titleOf = ({ kind, name }: Pick<Channel, 'kind' | 'name'>): string =>
  kind === 'direct' ? name : `#${name}`;
