import type { Block } from 'slack-blocks-to-jsx';
import type { Entries } from '../form-state.ts';
import { isField } from './field-elements.ts';

/** What a form tells beside an input, by its block's id. */
export type Errors = Readonly<Record<string, string>>;

/** Under which name a form knows an element. */
export const fieldName = (blockId: string, actionId: string, many: boolean): string =>
  JSON.stringify([blockId, actionId, many]);

/** What the form holds, by block and by action. */
export const entriesOf = (form: HTMLFormElement | null): Entries => {
  const entries: Entries = {};
  const data = new FormData(form ?? undefined);
  for (const field of form?.querySelectorAll('[name]') ?? []) {
    const name = field.getAttribute('name') ?? '';
    const [blockId, actionId, many] = JSON.parse(name);
    const values = data.getAll(name).filter(value => typeof value === 'string');
    entries[blockId] = { ...entries[blockId], [actionId]: many ? values : values[0] || null };
  }
  return entries;
};

/** What must not be left empty and is, as Slack tells it before the app hears of the form. */
export const missingIn = (blocks: readonly Block[], entries: Entries): Errors =>
  Object.fromEntries(
    blocks.flatMap(block => {
      if (block.type !== 'input' || block.optional || !isField(block.element)) return [];
      const entry = entries[block.block_id ?? '']?.[block.element.action_id ?? ''] ?? '';
      return entry.length === 0 ? [[block.block_id ?? '', 'Please complete this required field.']] : [];
    }),
  );
