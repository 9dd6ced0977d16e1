import type { Article } from '../../corpus/article.ts';
import { slice } from '../../corpus/span.ts';
import type { Cue } from '../cue.ts';
import { bodyOf, type Weighed, type Weighing } from './report-words.ts';
import type { SourcesRead } from './sources-read.ts';

/**
 * The words by which somebody spoke to the article's own outlet, of those statements that no other article on the same report
 * prints. A reply that a company sends to every newsroom is no material of one's own.
 */
export const firstHandCues = (
  { article, spokenTo }: SourcesRead,
  others: readonly Article[],
  weigh: Weighing,
): Cue[] => {
  if (spokenTo.length === 0) return [];
  const elsewhere = others.filter(other => other !== article).map(other => weigh(bodyOf(other)));
  return spokenTo.filter(cue => {
    const said = weigh(saidAround(article, cue));
    return said.size >= FEWEST && elsewhere.every(other => shareIn(said, other) < KNOWN);
  });
};

/** The share of the words' weight that the other has too. */
const shareIn = (said: Weighed, other: Weighed): number => {
  const sum = (words: readonly (readonly [string, number])[]) =>
    words.reduce((all, [, weight]) => all + weight, 0);
  return sum([...said].filter(([word]) => other.has(word))) / sum([...said]);
};

/** The quoted words of the paragraph in which somebody speaks, or all of it when it quotes nothing. */
const saidAround = (article: Article, cue: Cue): string => {
  const at = article.sentences.find(({ end }) => cue.start < end)?.paragraph;
  const text = article.sentences
    .filter(({ paragraph }) => paragraph === at)
    .map(sentence => slice(article.text, sentence))
    .join(' ');
  const quoted = text.match(/“[^”]*”?|"[^"]*"?/gu)?.join(' ') ?? '';
  return quoted === '' ? text : quoted;
};

const FEWEST = 4;
const KNOWN = 0.6;
