import type { Article } from '../../corpus/article.ts';
import { slice } from '../../corpus/span.ts';
import { isOfCountry } from '../../search/kin.ts';
import { termsOf } from '../../search/terms.ts';
import type { Origin } from '../origin.ts';
import { type Alignment, alignmentOf, type Retold } from './aligned-sentences.ts';
import { amountOf, numbersIn } from './comparison-numbers.ts';
import { type Substance, substanceOf } from './comparison-substance.ts';
import { COUNTING } from './comparison-weights.ts';
import { clauseWordsOf } from './hedge-clauses.ts';
import { verbGroupsOf } from './hedge-groups.ts';
import { OWN } from './likeness.ts';

/**
 * Tells of a sentence of this article whether another retelling of these origins says it: one sentence that is alike, or one or two neighbouring ones
 * that hold most of what it says. A sentence with a name or a number that no other retelling has is said by none.
 */
export const saidIn = (origins: readonly Origin[], article: Article): ((told: Substance) => boolean) => {
  const retold = origins.filter(({ retellings }) => retellings.length > 1).map(alignmentOf);
  const others = new Set(
    origins.flatMap(({ retellings }) => retellings.map(one => one.article).filter(one => one !== article)),
  );
  const known = { names: new Set<string>(), amounts: new Set<string>() };
  for (const other of others) {
    for (const { term } of termsOf(other.facts.title.value ?? '')) known.names.add(term);
    for (const told of substanceOf(other)) {
      for (const { term } of told.terms) known.names.add(term);
      for (const amount of amountsIn(told)) known.amounts.add(amount);
    }
  }
  const isName = namesOf(article);
  const isKnown = (term: string): boolean =>
    isOfCountry(term) ||
    retold.some(
      alignment =>
        alignment.names.has(term) || [...alignment.standIns(term).keys()].some(one => known.names.has(one)),
    );
  return told => {
    const names = told.terms.filter(isName);
    const isNew =
      amountsIn(told).some(amount => /\d{2}/u.test(amount) && !known.amounts.has(amount)) ||
      runsOf(article, names).some(run => !run.some(isKnown));
    return (
      !isNew &&
      retold.some(alignment =>
        isRepeated(
          alignment,
          told,
          names.map(({ term }) => term),
        ),
      )
    );
  };
};

/** Names of several words, each as its terms: those that follow on one another. */
const runsOf = ({ text }: Article, names: Substance['terms']): readonly (readonly string[])[] => {
  const runs: string[][] = [];
  let end = -1;
  for (const name of names) {
    const run = end >= 0 && /^\s?$/u.test(text.slice(end, name.start)) ? runs.at(-1) : undefined;
    if (run) run.push(name.term);
    else runs.push([name.term]);
    end = name.end;
  }
  return runs;
};

/** Whether the sentence is hardly one: a few words, fewer than four of substance, and no verb. */
export const isFragment = ({ article, sentence, terms }: Substance): boolean => {
  if (terms.length >= FEWEST) return false;
  const words = clauseWordsOf(article, sentence);
  return words.length <= FEWEST && verbGroupsOf(words).length === 0;
};

const isRepeated = (alignment: Alignment, told: Substance, names: readonly string[]): boolean => {
  const retold = alignment.of(told.article).find(({ sentence }) => sentence === told.sentence);
  if (!retold) return false;
  const alikeness = Math.max(0, ...alignment.alike(retold).values());
  if (alikeness >= SURELY_ALIKE) return true;
  const share = shareHeld(alignment, retold, new Set(names));
  return share >= (alikeness > 0 ? WITH_LIKENESS : ALONE);
};

/**
 * How much of the weight of this sentence one or two neighbouring ones of another retelling hold, at most, in its own words or very near ones; of a short sentence only
 * in its own. What holds all its names counts a little more, and what has none of its verbs only when it holds nearly all.
 */
const shareHeld = (alignment: Alignment, told: Retold, names: ReadonlySet<string>): number => {
  const terms = [...new Set(told.terms.map(({ term }) => term))].slice(0, MOST_TERMS);
  const closest = terms.length < FEWEST ? OWN : CLOSE;
  const weights = terms.map(term => alignment.weightOf(term));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const named = terms.reduce((mask, term, at) => (names.has(term) ? mask | (1 << at) : mask), 0);
  const verbs = verbsOf(told);
  const verbal = terms.reduce((mask, term, at) => (verbs.has(term) ? mask | (1 << at) : mask), 0);
  const held = new Map<number, number>();
  for (const [at, term] of terms.entries())
    for (const [standIn, closeness] of alignment.standIns(term)) {
      if (closeness < closest) break;
      for (const id of alignment.holding(standIn)) held.set(id, (held.get(id) ?? 0) | (1 << at));
    }
  let most = 0;
  for (const [id, mask] of held) {
    const [one, next] = [alignment.sentences[id], alignment.sentences[id + 1]];
    if (!one || one.article === told.article) continue;
    const both = next?.article === one.article ? mask | (held.get(id + 1) ?? 0) : mask;
    const share = weights.reduce((sum, weight, at) => (both & (1 << at) ? sum + weight : sum), 0) / whole;
    if (verbal !== 0 && (both & verbal) === 0 && share < NEARLY_ALL) continue;
    most = Math.max(most, share + ((both & named) === named ? Math.min(MOST_NAMED, names.size * NAMED) : 0));
  }
  return terms.length < FEWEST && most < 1 ? 0 : most;
};

/** The terms of the sentence's verbs, those that report aside. */
const verbsOf = ({ article, sentence, terms }: Substance): ReadonlySet<string> => {
  const words = clauseWordsOf(article, sentence);
  const spans = verbGroupsOf(words)
    .filter(({ saying }) => saying === null)
    .map(({ from, to }) => ({ start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 }));
  return new Set(
    terms
      .filter(term => spans.some(({ start, end }) => start <= term.start && term.end <= end))
      .map(({ term }) => term),
  );
};

/** Whether a word of this article is a name: it has a capital inside a sentence, and dates and titles aside. */
const namesOf = (article: Article): ((word: Substance['terms'][number]) => boolean) => {
  const inside = new Set(
    substanceOf(article).flatMap(({ sentence, terms }) =>
      terms
        .filter(({ start }) => start > sentence.start + 1 && CAPITAL.test(article.text.charAt(start)))
        .map(({ term }) => term),
    ),
  );
  return ({ term, start }) =>
    inside.has(term) && CAPITAL.test(article.text.charAt(start)) && !COUNTING.has(term) && !TITLES.has(term);
};

/** The amounts that the sentence gives, without their currencies. */
const amountsIn = ({ article, sentence }: Substance): readonly string[] => {
  if (!/\d/u.test(slice(article.text, sentence))) return [];
  return numbersIn(article, sentence, []).map(({ text }) => amountOf(text.replace(CURRENCY, '')));
};

const CAPITAL = /\p{Lu}/u;
const CURRENCY = /^[^\d]+(?=\d)/u;
const TITLES: ReadonlySet<string> = new Set(
  termsOf('Mr Mrs Ms Dr Sir President Minister Chief Reuters Bloomberg AP News').map(({ term }) => term),
);

/** How near a word must come to stand for another one here. */
const CLOSE = 0.6;

/** From here on a sentence is alike enough by itself. */
const SURELY_ALIKE = 0.5;

/** The part of a sentence's weight that others must hold beside one that is alike, and where none is; and what holding all its names adds, for each of them. */
const WITH_LIKENESS = 0.5;
const ALONE = 0.7;
const NEARLY_ALL = 0.75;
const NAMED = 0.07;
const MOST_NAMED = 0.3;

/** Words that a sentence has at least, so that others may hold a part of it by saying the same; and as many as are looked for. */
const FEWEST = 4;
const MOST_TERMS = 30;
