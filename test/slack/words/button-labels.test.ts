import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { languages } from '../languages.ts';
import { surfaces } from '../payloads/surfaces.ts';
import { worldOf } from '../payloads/world.ts';

const Labelled = z.object({ text: z.object({ text: z.string() }), accessibility_label: z.string() });

/** The buttons whose label for a screen reader does not begin with the text that everybody else sees. */
const mislabelled = (payload: unknown): string[] => {
  if (typeof payload !== 'object' || payload === null) return [];
  const { data } = Labelled.safeParse(payload);
  const own =
    data && !data.accessibility_label.startsWith(data.text.text)
      ? [`${data.text.text} | ${data.accessibility_label}`]
      : [];
  return [...own, ...Object.values(payload).flatMap(mislabelled)];
};

/** Whoever speaks to their computer says what they see: https://www.w3.org/WAI/WCAG22/Understanding/label-in-name.html */
describe.each(languages.map(words => [words.tag, words] as const))(
  'the label of a button in %s',
  (_, words) => {
    it.each(surfaces)('begins with its text: $name', async surface => {
      await fc.assert(
        fc.asyncProperty(fc.gen(), async take => {
          const { messages = [], views = [] } = await surface.shown(worldOf(one => take(() => one), words));
          expect(mislabelled([...messages, ...views])).toEqual([]);
        }),
        { seed: 6, numRuns: RUNS, endOnFailure: true },
      );
    });
  },
);

const RUNS = 12;

it('a label that begins with something else is found, wherever it stands', () => {
  const button = (text: string, label: string) => ({
    type: 'button',
    text: { type: 'plain_text', text },
    accessibility_label: label,
  });
  expect(mislabelled({ blocks: [{ accessory: button('Edit', 'Edit: the digest') }] })).toEqual([]);
  expect(mislabelled({ blocks: [{ elements: [button('Edit', 'Open the form')] }] })).toHaveLength(1);
});
