import { createHash } from 'node:crypto';
import type { Answer, Excerpt } from '../../src/answer/answer.ts';
import { noFilters } from '../../src/answer/answer.ts';
import { cite } from '../../src/answer/citation.ts';
import type { Article, Line, LineRole, Sentence } from '../../src/corpus/article.ts';
import type { Library } from '../../src/corpus/library.ts';

/** An article of lines with their roles; sentences end at a full stop. */
export const article = (
  file: string,
  written: readonly (readonly [LineRole, string])[],
  facts: Partial<Article['facts']> = {},
): Article => {
  const text = written.map(([, line]) => line).join('\n');
  const lines: Line[] = [];
  const sentences: Sentence[] = [];
  let at = 0;
  let paragraph = 0;
  for (const [i, [role, line]] of written.entries()) {
    lines.push({ number: i + 1, role, start: at, end: at + line.length });
    if (role === 'body') {
      paragraph += 1;
      for (const match of line.matchAll(/\S[^.]*\.?/gu)) {
        const start = at + match.index;
        sentences.push({ start, end: start + match[0].length, paragraph, inlineChrome: [] });
      }
    }
    at += line.length + 1;
  }
  const unknown = { basis: 'unknown', value: null } as const;
  return {
    file,
    number: file.slice(0, 3),
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    lines: lines.filter(({ start, end }) => start < end),
    sentences,
    facts: {
      title: unknown,
      outlet: unknown,
      author: unknown,
      published: unknown,
      retells: unknown,
      address: unknown,
      ...facts,
    },
  };
};

/** A fact as an article states it. */
const stated = <Value>(value: Value) => ({ basis: 'stated', value, line: 1 }) as const;

/** A sentence of an article, cited. */
export const excerpt = (from: Article, sentence: number, also: readonly Excerpt[] = []): Excerpt => {
  const found = from.sentences[sentence];
  if (!found) throw new RangeError(`${from.file} has no sentence ${sentence}`);
  return { ...cite(from, [found]), also };
};

export const ships = article(
  '001_ships.txt',
  [
    ['headline', 'Ships & chips'],
    ['chrome', 'Sponsored by <b>Nobody</b>.'],
    ['body', 'The lab opened in Shanghai. It cost 1.4 billion & took <two> years.'],
    ['blank', ''],
    ['body', 'Engineers moved in during June. *Nobody* said @channel <!here> why.'],
    ['chrome', 'Most Popular.'],
  ],
  { title: stated('Ships & <chips>'), outlet: stated('The Wire'), author: stated('A. Writer') },
);

export const twin = article(
  '002_twin.txt',
  [
    ['headline', 'The lab, again'],
    ['body', 'A lab was opened in Shanghai. Reporters were there.'],
  ],
  { outlet: stated('Daily'), retells: stated({ source: 'The Wire', report: 'lab' }) },
);

/** A library of these articles and no more, unless more is said. */
export const libraryOf = (articles: readonly Article[], more: Partial<Library> = {}): Library => ({
  folder: 'articles',
  articles,
  skipped: [],
  warnings: [],
  examples: [],
  ...more,
});

export const library = (): Library =>
  libraryOf([ships, twin], {
    skipped: [{ file: 'noise.bin', reason: 'it is not UTF-8' }],
    examples: ['What opened in <Shanghai>?'],
  });

/** Answers a question on Shanghai or cost, and nothing else. */
export const ask = (question: string): Answer => {
  if (/^hello/iu.test(question)) return { outcome: 'help', question };
  if (/shanghai/iu.test(question))
    return {
      outcome: 'answered',
      question,
      excerpts: [excerpt(ships, 0, [excerpt(twin, 0)]), excerpt(ships, 3)],
      unanswered: [],
      filters: noFilters,
    };
  return {
    outcome: 'not_in_articles',
    question,
    reason: { kind: 'names_absent', names: ['<!channel>'] },
    nearest: [excerpt(twin, 1)],
    filters: noFilters,
  };
};
