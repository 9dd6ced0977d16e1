import type { Block } from 'slack-blocks-to-jsx';
import { z } from 'zod';
import { elementsIn } from './blocks.ts';
import { atFirst, Entry, entered, keepsValue } from './fields.ts';

const Id = z.string().max(255);

/** What the page says that a form holds, by block and by action. What it does not name is as it was at first. */
export const Entries = z.record(Id, z.record(Id, Entry)).default({});
export type Entries = z.infer<typeof Entries>;

/** The `state` of Slack's payloads: every element of these blocks that keeps a value, by block and by action. */
export const stateOf = (blocks: readonly Block[], entries: Entries) => ({
  values: Object.fromEntries(
    blocks.flatMap(block => {
      const { block_id = '' } = block;
      const kept = elementsIn(block).filter(keepsValue);
      const values = kept.map(element => {
        const { action_id = '' } = element;
        const entry = entries[block_id]?.[action_id];
        return [action_id, entered(element, entry === undefined ? atFirst(element) : entry)] as const;
      });
      return values.length === 0 ? [] : [[block_id, Object.fromEntries(values)]];
    }),
  ),
});

/** The entries with one more, which was just made. */
export const withEntry = (entries: Entries, blockId: string, actionId: string, entry: Entry): Entries => ({
  ...entries,
  [blockId]: { ...entries[blockId], [actionId]: entry },
});
