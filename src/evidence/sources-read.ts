import { setImmediate as breath } from 'node:timers/promises';
import type { Article } from '../corpus/article.ts';
import { type Attribution, attributionsIn } from './attribution.ts';
import type { Cue } from './cue.ts';
import { ownOutlet } from './own-outlet.ts';
import { keyOf, namingIn } from './source-names.ts';
import { type Sourcing, sourcingOf } from './sourcing.ts';

/**
 * An article with its sources and its own outlet, by name and key where the catalogue, a signature or its own words tell it. `spokenTo` are
 * the words by which somebody spoke to that outlet itself.
 */
export type SourcesRead = Sourcing & {
  readonly outlet: { readonly key: string; readonly name: string } | null;
  readonly spokenTo: readonly Cue[];
};

/** Reads where each of these articles has its news from, in short steps. */
export const readSources = async (articles: readonly Article[]): Promise<SourcesRead[]> => {
  const told = new Map<Article, readonly Attribution[]>();
  for (const article of articles) {
    await breath();
    told.set(article, attributionsIn(article));
  }
  const cited = await keysCited(told);
  const outletOf = (article: Article): string | null =>
    ownOutlet(article, told.get(article) ?? [], name => cited.has(keyOf(name)));
  const printed = new Map(articles.map(article => [article, outletOf(article)]));
  const naming = namingIn(
    told,
    [...printed.values()].filter(name => name !== null),
  );
  const read: SourcesRead[] = [];
  for (const article of articles) {
    await breath();
    const attributions = told.get(article) ?? [];
    const name = printed.get(article) ?? null;
    const sourcing = sourcingOf(article, attributions, naming, name === null ? null : keyOf(name));
    const own = name === null ? spokenToAlone(sourcing) : { key: keyOf(name), name };
    read.push({
      ...sourcing,
      sources: sourcing.sources.filter(({ key }) => key !== own?.key),
      outlet: own,
      spokenTo: attributions.flatMap(one =>
        own && one.kind === 'told' && keyOf(one.name) === own.key ? [one.cue] : [],
      ),
    });
  }
  return read;
};

/** The keys of publications that some article gives as its source. */
const keysCited = async (
  told: ReadonlyMap<Article, readonly Attribution[]>,
): Promise<ReadonlySet<string>> => {
  const naming = namingIn(told, []);
  const keys = new Set<string>();
  for (const attributions of told.values()) {
    await breath();
    for (const one of attributions) {
      const source = one.kind === 'mention' ? null : naming(one, attributions);
      if (source && source !== 'unclear') keys.add(source.key);
    }
  }
  return keys;
};

/** An outlet to which people only speak, and whose report nobody cites, is the article's own. */
const spokenToAlone = ({ sources }: Sourcing): SourcesRead['outlet'] => {
  const [only, ...others] = sources.filter(({ isSpokenTo }) => isSpokenTo);
  return only && others.length === 0 ? { key: only.key, name: only.name } : null;
};
