import type { Article } from '../corpus/article.ts';
import type { Cue } from './cue.ts';

/**
 * Where a report comes from. `name` is who printed it first, as the articles write it; an article that nobody else stands behind
 * is its own origin, named by its outlet, else null. `inCorpus`: whether one of the articles is the report itself.
 * `retellings` are the articles that tell it, in the order of their files, each once.
 */
export type Origin = {
  readonly id: string;
  readonly name: string | null;
  readonly inCorpus: boolean;
  readonly retellings: readonly [Retelling, ...Retelling[]];
};

/**
 * One article that tells a report. `via` is the outlet it has the report from when that is not the origin itself; `firstHand`
 * says that the article holds material of its own reporting; `cues` are the words that this rests on. `basis` tells what was
 * found in the article's words from what the catalogue states; what both say is `both`.
 */
export type Retelling = {
  readonly article: Article;
  readonly via: string | null;
  readonly firstHand: boolean;
  readonly basis: 'found' | 'stated' | 'both';
  readonly cues: readonly Cue[];
};
