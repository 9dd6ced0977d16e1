import type { types } from '@slack/bolt';
import { limits } from '../limits.ts';

type Blocks = types.KnownBlock[];

/** Two ways to show one thing. */
export type Forms = { readonly full: Blocks; readonly brief: Blocks };

/**
 * The blocks of every thing, in order: in full as long as there is room for what follows in brief, else in brief.
 * `frame` are the blocks around them.
 */
export const fitting = (things: readonly Forms[], frame: Blocks): Blocks => {
  const shown: Blocks = [];
  for (const [i, { full, brief }] of things.entries()) {
    const rest = things.slice(i + 1).flatMap(thing => thing.brief);
    shown.push(...(fits([...frame, ...shown, ...full, ...rest]) ? full : brief));
  }
  return shown;
};

/** Whether one message can hold these blocks. */
export const fits = (blocks: Blocks): boolean =>
  blocks.length <= limits.message.blocks &&
  JSON.stringify(blocks).length <= limits.message.blocksJson - margin;

/** Slack's sum is not documented, so some room is left. */
const margin = 400;
