import type { types } from '@slack/bolt';
import { limits } from '../limits.ts';

type Blocks = types.KnownBlock[];

/** Ways to show one thing: with all that belongs to it, without what can be done without, and as a hint to it. */
export type Forms = { readonly full: Blocks; readonly plain?: Blocks; readonly brief: Blocks };

/**
 * The blocks of every thing, in order: each in the fullest form that leaves room for what follows in brief. `frame` are the
 * blocks around them.
 */
export const fitting = (things: readonly Forms[], frame: Blocks): Blocks => {
  const shown: Blocks = [];
  for (const [i, { full, plain = full, brief }] of things.entries()) {
    const rest = things.slice(i + 1).flatMap(thing => thing.brief);
    const form = [full, plain].find(blocks => fits([...frame, ...shown, ...blocks, ...rest]));
    shown.push(...(form ?? brief));
  }
  return shown;
};

/** Whether one message can hold these blocks. */
export const fits = (blocks: Blocks): boolean => {
  const tables = blocks.filter(block => block.type === 'table');
  const others = blocks.filter(({ type }) => type !== 'table');
  return (
    blocks.length <= limits.message.blocks &&
    JSON.stringify(others).length <= limits.message.blocksJson - margin &&
    tables.length <= limits.message.tables &&
    JSON.stringify(tables).length <= limits.message.tableCharacters &&
    tables.every(({ rows }) => rows.length <= limits.block.tableRows)
  );
};

/** Slack's sum is not documented, so some room is left. */
const margin = 400;
