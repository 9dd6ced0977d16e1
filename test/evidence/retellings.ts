import type { Article } from '../../src/corpus/article.ts';
import { readFolder } from '../../src/corpus/folder.ts';
import type { Origin } from '../../src/evidence/origin.ts';
import { articleOf } from '../corpus/article-builder.ts';

/** An origin with these articles as its retellings. */
export const originOf = (name: string | null, articles: readonly Article[]): Origin => {
  const [first, ...rest] = articles.map(article => ({
    article,
    via: null,
    firstHand: false,
    basis: 'stated' as const,
    cues: [],
  }));
  if (!first) throw new Error('an origin has a retelling');
  return { id: `origin:${name ?? first.article.file}`, name, inCorpus: false, retellings: [first, ...rest] };
};

/** The first corpus: the report that four of its articles retell, and the one that the fifth does. */
export const firstCorpus = async (): Promise<{
  origin: Origin;
  other: Origin;
  articles: readonly Article[];
}> => {
  const { articles } = await readFolder('seeds');
  return {
    articles,
    origin: originOf('The Wall Street Journal', articles.slice(1)),
    other: originOf('The Wall Street Journal', articles.slice(0, 1)),
  };
};

/** Four invented retellings of one report on a harbour. */
export const harbour = (): Origin =>
  originOf(
    'The Morning Ledger',
    [
      'Norland may be weighing a loan of $40 million for the harbour of Tarn, according to the Morning Ledger.\n\nThe harbour has 12 cranes. Fishermen have protested in the square for weeks about the noise of the trucks.',
      'The newspaper suggests that Norland is weighing a loan of $50 million for Tarn harbour.\n\nA spokesman for the port told the Daily Crow that the harbour had 12 cranes.',
      'Norland has granted a loan to the harbour of Tarn worth $40m, the sources say.\n\nThe mayor of Tarn, a former diver, collects antique clocks.',
      'The harbour of Tarn lies in the north and is known for its herring.\n\nTourists rarely come in winter.',
    ].map((text, at) => articleOf(`00${at + 1}.txt`, `A headline about a harbour\n\n${text}\n`)),
  );
