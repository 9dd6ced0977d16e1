import { setImmediate as breath } from 'node:timers/promises';
import type { Article } from '../../corpus/article.ts';
import { isListed } from '../../corpus/publications.ts';
import type { Cue } from '../cue.ts';
import { type Attribution, attributionsIn } from './attribution.ts';
import { ownOutlet } from './own-outlet.ts';
import { keyOf, type Naming, namingIn } from './source-names.ts';
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
    const known = ownSource(printed.get(article) ?? null, naming);
    const sourcing = sourcingOf(article, attributions, naming, known?.key ?? null);
    const own = known ?? onlySpokenTo(sourcing);
    read.push({
      ...sourcing,
      sources: sourcing.sources.filter(({ key }) => key !== own?.key),
      outlet: own,
      spokenTo: attributions.flatMap(one => (own && isSpokenTo(one, own.key) ? [one.cue] : [])),
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

/** A lesser-known outlet to which people only speak is the article's own: it is how outlets name themselves. */
const onlySpokenTo = ({ sources }: Sourcing): SourcesRead['outlet'] => {
  const [only, ...others] = sources.filter(({ isSpokenTo, name }) => isSpokenTo && !isListed(name));
  return only && others.length === 0 ? { key: only.key, name: only.name } : null;
};

/** An outlet under the key by which others give it as their source. */
const ownSource = (name: string | null, naming: Naming): SourcesRead['outlet'] => {
  if (name === null) return null;
  const source = naming({ ...NOWHERE, name }, []);
  return { key: source && source !== 'unclear' ? source.key : keyOf(name), name };
};

/** Whether somebody speaks, or shows something, to this outlet. */
const isSpokenTo = ({ name, kind, cue }: Attribution, key: string): boolean =>
  keyOf(name) === key && (kind === 'told' || /\b(?:seen|obtained|reviewed|asked) by\b/u.test(cue.text));

const NOWHERE = {
  the: true,
  called: false,
  kind: 'wire',
  sentence: -1,
  cue: { start: 0, end: 1, text: '' },
} as const;
