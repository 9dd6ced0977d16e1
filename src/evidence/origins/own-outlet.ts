import type { Article } from '../../corpus/article.ts';
import { plainName } from '../../corpus/publications.ts';
import { namesBeside } from '../../corpus/signature.ts';
import type { Attribution } from './attribution.ts';

/**
 * The outlet whose text an article is: the one that is known, else the agency of its dateline, else a name beside the text that other
 * articles give as their source or to which somebody speaks in the text. Null where nothing tells.
 */
export const ownOutlet = (
  { text, lines, facts: { outlet } }: Article,
  attributions: readonly Attribution[],
  isCited: (name: string) => boolean,
): string | null =>
  outlet.value ??
  attributions.find(({ kind, sentence }) => kind === 'wire' && sentence === 0)?.name ??
  namesBeside(text, lines).find(name => isCited(name) || isSpokenTo(name, attributions)) ??
  null;

const isSpokenTo = (name: string, attributions: readonly Attribution[]): boolean =>
  attributions.some(one => one.kind === 'told' && plainName(one.name) === plainName(name));
