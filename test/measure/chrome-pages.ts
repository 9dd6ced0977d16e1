import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Block, blocksOf } from '../../src/corpus/blocks.ts';
import { rolesOf } from '../../src/corpus/chrome.ts';
import type { Model } from '../../src/corpus/chrome-model.ts';
import { decode } from '../../src/corpus/reading.ts';

/** What a line of a labelled page is: the article's, its title, or furniture. */
const Label = z.object({
  file: z.string(),
  line_no: z.int(),
  role: z.enum(['body', 'title', 'chrome']),
  text: z.string(),
});
type Label = z.infer<typeof Label>;

/** A page of which each block is labelled; `sizes` count the characters that are labelled so, a title's as well. */
export type Page = {
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly labels: readonly Label['role'][];
  readonly sizes: readonly number[];
};

/** The pages of a folder: `*.txt`, and `labels.jsonl` with the role of each line that is not blank. */
export const readPages = (folder: string): Page[] => {
  const labels = readFileSync(join(folder, 'labels.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => Label.parse(JSON.parse(line)));
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => {
      const decoded = decode(readFileSync(join(folder, name)));
      if ('reason' in decoded) throw new Error(`${name} ${decoded.reason}`);
      return labelled(
        name,
        blocksOf(decoded.text),
        labels.filter(({ file }) => file === name),
      );
    });
};

const labelled = (name: string, blocks: readonly Block[], labels: readonly Label[]): Page => {
  const byLine = new Map(labels.map(label => [label.line_no, label]));
  const told = blocks.map(({ firstLine, lastLine }) => {
    const sizes = { body: 0, title: 0, chrome: 0 };
    for (let line = firstLine; line <= lastLine; line += 1) {
      const label = byLine.get(line);
      if (label) sizes[label.role] += label.text.length;
    }
    const role = sizes.chrome > sizes.body ? 'chrome' : sizes.body > 0 ? 'body' : 'title';
    return { role, size: sizes.body + sizes.chrome || sizes.title } as const;
  });
  return { name, blocks, labels: told.map(({ role }) => role), sizes: told.map(({ size }) => size) };
};

/** The same page as somebody saves it who copies the article alone: no block of it is chrome. */
export const withoutChrome = (page: Page): Page => {
  const left = page.labels.flatMap((label, at) => (label === 'chrome' ? [] : [at]));
  const pick = <Item>(items: readonly Item[]): Item[] => items.filter((_, at) => left.includes(at));
  return {
    name: page.name,
    blocks: pick(page.blocks),
    labels: pick(page.labels),
    sizes: pick(page.sizes),
  };
};

/** Characters of body and of chrome on some pages, and how many of them were kept and dropped. */
export type Count = {
  readonly body: number;
  readonly kept: number;
  readonly chrome: number;
  readonly dropped: number;
};

/** What the desk makes of the page with the model's help. A title counts as neither body nor chrome. */
export const counted = (page: Page, model: Model): Count => {
  const roles = rolesOf(page.blocks, model);
  const sum = (of: Label['role'], wanted: (chrome: boolean) => boolean): number =>
    page.sizes.reduce(
      (total, size, at) => total + (page.labels[at] === of && wanted(roles[at] === 'chrome') ? size : 0),
      0,
    );
  return {
    body: sum('body', () => true),
    kept: sum('body', chrome => !chrome),
    chrome: sum('chrome', () => true),
    dropped: sum('chrome', chrome => chrome),
  };
};
