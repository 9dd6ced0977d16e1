import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Model } from '../../src/corpus/chrome-model.ts';
import { type Count, counted, type Page, readPages, withoutChrome } from './chrome-pages.ts';
import { trained } from './chrome-training.ts';

/**
 * Trains the model that tells body from page chrome, and measures it:
 *
 *     node test/measure/chrome-weights.ts PAGES [--also FOLDER] [--test FOLDER] [--write]
 *
 * Prints what the rules do alone; the pages of PAGES, each by a model that has not seen it; both halves of PAGES, each
 * by a model of the other; and the pages of the `--test` folder by the model of all. `--also` pages teach and are not
 * measured. `--write` keeps the model of all as `src/corpus/chrome-weights.json`. Each folder holds `*.txt` and `labels.jsonl`.
 */
const main = (): void => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      also: { type: 'string', multiple: true, default: [] },
      test: { type: 'string', multiple: true, default: [] },
      write: { type: 'boolean', default: false },
      pages: { type: 'boolean', default: false },
    },
  });
  const pages = positionals.flatMap(readPages);
  if (pages.length === 0) throw new Error('Name the folder of labelled pages.');
  const also = values.also.flatMap(readPages);
  const without = (held: readonly Page[]): Model =>
    trained([...pages.filter(page => !held.includes(page)), ...also]);

  report('rules alone', pages, () => SILENT);
  const apart = new Map(pages.map(page => [page, without([page])]));
  report('each page by the others', pages, page => apart.get(page) ?? SILENT, values.pages);
  report('  the articles alone', pages.map(withoutChrome), ({ name }) => byName(apart, name));
  const halves = [0, 1].map(half => pages.filter((_, at) => at % 2 === half));
  for (const half of halves) {
    const model = without(half);
    report('one half by the other', half, () => model);
  }
  const model = trained([...pages, ...also]);
  for (const folder of values.test) {
    const unseen = readPages(folder);
    report('unseen pages, rules alone', unseen, () => SILENT);
    report('unseen pages', unseen, () => model, values.pages);
    report('  the articles alone', unseen.map(withoutChrome), () => model);
  }
  if (values.write) writeFileSync(WEIGHTS, `${JSON.stringify(model, null, 2)}\n`);
};

const byName = (models: ReadonlyMap<Page, Model>, name: string): Model =>
  [...models].find(([page]) => page.name === name)?.[1] ?? SILENT;

const report = (
  title: string,
  pages: readonly Page[],
  modelOf: (page: Page) => Model,
  each = false,
): void => {
  const counts = pages.map(page => ({ name: page.name, ...counted(page, modelOf(page)) }));
  if (each) for (const count of counts) print(`  ${count.name}`, count);
  const sum = (of: keyof Count): number => counts.reduce((total, count) => total + count[of], 0);
  print(title, { body: sum('body'), kept: sum('kept'), chrome: sum('chrome'), dropped: sum('dropped') });
};

const print = (title: string, { body, kept, chrome, dropped }: Count): void =>
  console.log(
    `${title.padEnd(32)} body kept ${(kept / body).toFixed(4)} of ${body}${
      chrome > 0 ? `, chrome dropped ${(dropped / chrome).toFixed(4)} of ${chrome}` : ''
    }`,
  );

/** A model that calls nothing chrome. */
const SILENT: Model = { first: { bias: -9 }, second: { bias: -9 } };
const WEIGHTS = new URL('../../src/corpus/chrome-weights.json', import.meta.url);

main();
