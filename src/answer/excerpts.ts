import type { Sentence } from '../corpus/article.ts';
import type { Passage } from '../search/passages.ts';
import type { Excerpt } from './answer.ts';
import { cite } from './citation.ts';
import { isEcho, isRepeat } from './echoes.ts';
import type { Extent } from './excerpting.ts';

/** A sentence that is to be shown; `extentOf` tells what is shown of it beside the sentences that are shown already. */
export type Shown = {
  readonly passage: Passage;
  readonly extentOf: (taken: ReadonlySet<Sentence>) => Extent;
};

/**
 * The excerpts of these sentences, in their order, with the echoes of one statement folded into the first of them; at most `most`,
 * after as many as `skip` says. They are made page by page, `most` on each, and a list is used up before the next one is begun,
 * so that what comes after a page never depends on how much is asked for, and nothing comes twice.
 */
export const excerptsOf = (lists: Iterable<readonly Shown[]>, most: number, skip = 0): Excerpt[] => {
  const groups: Group[] = [];
  const taken = new Set<Sentence>();
  for (const shown of lists) {
    let before = -1;
    while (groups.length > before && groups.length < skip + most) {
      before = groups.length;
      groups.push(...pageOf(shown, most, groups, taken));
    }
    if (groups.length >= skip + most) break;
  }
  return groups.slice(skip, skip + most).map(({ first, echoes, extent }) => ({
    ...cite(first.article, extent),
    also: echoes.map(passage => cite(passage.article, [passage.sentence])),
  }));
};

type Group = { readonly first: Passage; readonly echoes: Passage[]; readonly extent: Extent };

/** The next groups; their sentences are `taken` then. */
const pageOf = (
  shown: readonly Shown[],
  most: number,
  before: readonly Group[],
  taken: Set<Sentence>,
): Group[] => {
  const groups: Group[] = [];
  for (const { passage, extentOf } of shown) {
    if (taken.has(passage.sentence) || [...before, ...groups].some(group => repeats(passage, group)))
      continue;
    const group = groups.find(({ first, echoes }) => joins(passage, [first, ...echoes]));
    if (!group && groups.length === most) continue;
    const extent: Extent = group ? [passage.sentence] : extentOf(taken);
    if (group) group.echoes.push(passage);
    else groups.push({ first: passage, echoes: [], extent });
    for (const sentence of extent) taken.add(sentence);
  }
  return groups;
};

const repeats = (passage: Passage, { first, echoes }: Group): boolean =>
  [first, ...echoes].some(other => isRepeat(other, passage));

/** An echo joins a group that has none of its article's sentences yet; another one of them stays on its own. */
const joins = (passage: Passage, group: readonly Passage[]): boolean =>
  group.every(other => other.article !== passage.article) && group.some(other => isEcho(other, passage));
