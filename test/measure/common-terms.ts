import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStopWord } from '../../src/search/stop-words.ts';
import { termsOf } from '../../src/search/terms.ts';

/**
 * Writes `src/evidence/origins/common-terms.json`: in how many of a hundred articles of other matters a term stands, for terms that stand in at
 * least {@link LEAST}. Counted in the documents of public collections (`node test/measure/common-terms.ts ../shared/collections`); short
 * ones of one title are taken together until they have the length of an article.
 */
const main = (folder: string): void => {
  const texts = ['time.json', 'squad2.json'].flatMap(file => articlesIn(join(folder, file)));
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const term of new Set(
      termsOf(text)
        .filter(word => !isStopWord(word))
        .map(({ term }) => term),
    ))
      counts.set(term, (counts.get(term) ?? 0) + 1);
  const common = [...counts]
    .map(([term, count]) => [term, Math.round((count / texts.length) * 100)] as const)
    .filter(([term, share]) => share >= LEAST && /^\p{L}+$/u.test(term))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(OUTPUT, `${JSON.stringify(Object.fromEntries(common))}\n`);
  console.log(`${common.length} terms of ${texts.length} articles`);
};

type Doc = { readonly title?: string; readonly text: string };

const articlesIn = (path: string): string[] => {
  const { docs }: { docs: readonly Doc[] } = JSON.parse(readFileSync(path, 'utf8'));
  const articles: { title: string; text: string }[] = [];
  for (const { title = '', text } of docs) {
    const last = articles.at(-1);
    if (last && title !== '' && last.title === title && last.text.length < LONG) last.text += `\n${text}`;
    else articles.push({ title, text });
  }
  return articles.map(({ text }) => text);
};

const OUTPUT = 'src/evidence/origins/common-terms.json';
const LONG = 2_500;
const LEAST = 2;

main(process.argv[2] ?? '../shared/collections');
