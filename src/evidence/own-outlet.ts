import type { Article } from '../corpus/article.ts';
import { namesBeside } from '../corpus/signature.ts';
import type { Attribution } from './attribution.ts';

/**
 * The outlet whose text an article is: the one that is known, else the agency of its dateline, else a name beside the text that other
 * articles give as their source (`cited`, by key). Null where nothing tells.
 */
export const ownOutlet = (
  { text, lines, facts: { outlet } }: Article,
  attributions: readonly Attribution[],
  isCited: (name: string) => boolean,
): string | null =>
  outlet.value ??
  attributions.find(({ kind, sentence }) => kind === 'wire' && sentence === 0)?.name ??
  namesBeside(text, lines).find(isCited) ??
  null;
