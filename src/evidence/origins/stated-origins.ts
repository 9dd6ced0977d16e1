import { createHash } from 'node:crypto';
import type { Article } from '../../corpus/article.ts';
import type { Fact, Given, Retold } from '../../corpus/catalogue.ts';
import { slice } from '../../corpus/span.ts';
import { type Cue, cueAt } from '../cue.ts';
import type { Origin, Retelling } from '../origin.ts';
import { keyOf } from './source-names.ts';

/**
 * The origins with what the catalogue states: articles that it says retell one report are in one origin, and in no other origin of the same
 * name. What was found and what was stated stay distinguishable by the basis of each retelling.
 */
export const withStated = (found: readonly Origin[], articles: readonly Article[]): Origin[] => {
  const stated = Map.groupBy(
    articles.filter(({ facts }) => facts.retells.value !== null),
    ({ facts }) => `${facts.retells.value?.source}\n${facts.retells.value?.report}`,
  );
  let origins = [...found];
  for (const [report, tellers] of stated) origins = withReport(origins, report, tellers);
  return origins;
};

const withReport = (origins: readonly Origin[], report: string, tellers: readonly Article[]): Origin[] => {
  const source = report.split('\n')[0] ?? '';
  const key = keyOf(source);
  const isHere = ({ article }: Retelling): boolean => tellers.includes(article);
  const held = (origin: Origin): number => origin.retellings.filter(isHere).length;
  const sameName = origins.filter(
    origin => origin.name !== null && keyOf(origin.name) === key && held(origin) > 0,
  );
  const [home] = sameName.toSorted((a, b) => held(b) - held(a));
  const stays = home ? home.retellings.filter(one => isHere(one) || !statesOther(one.article, key)) : [];
  const retellings = [
    ...stays.map(one => (isHere(one) ? stating(one) : one)),
    ...tellers
      .filter(article => !stays.some(one => one.article === article))
      .map(article => stating({ article, via: null, firstHand: false, basis: 'stated', cues: [] })),
  ].toSorted((a, b) => (a.article.file < b.article.file ? -1 : 1));
  const [first, ...rest] = retellings;
  if (!first) return [...origins];
  const id = home?.id ?? `o${createHash('sha256').update(report).digest('hex').slice(0, 8)}`;
  const joined: Origin = {
    id,
    name: home?.name ?? source,
    inCorpus: home?.inCorpus ?? false,
    retellings: [first, ...rest],
  };
  const others = origins.filter(origin => origin !== home).flatMap(origin => without(origin, tellers, key));
  const left = home ? without(home, [...tellers, ...stays.map(({ article }) => article)], key) : [];
  return [joined, ...left.map(origin => ({ ...origin, id: `${origin.id}b` })), ...others];
};

/** The origin without these articles where it has the name of their stated source or is only their own. */
const without = (origin: Origin, tellers: readonly Article[], key: string): Origin[] => {
  const isSame = origin.name !== null && keyOf(origin.name) === key;
  const [only] = origin.retellings;
  const isAlone = origin.retellings.length === 1 && !(only.firstHand && only.cues.length > 0);
  if (!isSame && !isAlone) return [origin];
  const [first, ...rest] = origin.retellings.filter(({ article }) => !tellers.includes(article));
  return first ? [{ ...origin, retellings: [first, ...rest] }] : [];
};

const statesOther = ({ facts: { retells } }: Article, key: string): boolean =>
  retells.value !== null && keyOf(retells.value.source) === key;

/** The retelling with the words that bear the statement out, where they stand in this article. */
const stating = (retelling: Retelling): Retelling => {
  const { article, basis, cues } = retelling;
  const stated = statedCue(article, article.facts.retells);
  const isKnown = stated === null || cues.some(cue => cue.start < stated.end && stated.start < cue.end);
  return {
    ...retelling,
    basis: basis === 'stated' ? 'stated' : 'both',
    cues: isKnown ? cues : [...cues, stated],
  };
};

const statedCue = (article: Article, fact: Fact<Retold> | Given<Retold>): Cue | null => {
  if (fact.basis === 'unknown' || fact.basis === 'given') return null;
  if (fact.basis === 'stated') {
    const line = article.lines[fact.line - 1];
    const words = fact.value.source.replace(/^the\s+/iu, '');
    const at = line ? slice(article.text, line).indexOf(words) : -1;
    return line && at >= 0
      ? cueAt(article, { start: line.start + at, end: line.start + at + words.length })
      : null;
  }
  const quote = fact.evidence.find(({ file }) => file === article.file)?.quote;
  const at = quote === undefined ? -1 : article.text.indexOf(quote);
  return quote === undefined || at < 0 ? null : cueAt(article, { start: at, end: at + quote.length });
};
