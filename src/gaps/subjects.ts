import { setImmediate as breath } from 'node:timers/promises';
import { clustersOf } from '../evidence/origins/clusters.ts';
import { cosine, type Weighed, type Weighing } from '../evidence/origins/report-words.ts';
import { termsOf } from '../search/terms.ts';

/** Something that a person asked. */
export type Asked = { readonly question: string; readonly person: string; readonly at: Date };

/**
 * What was asked on one subject, the newest first. `name` is what the questions share, in the words of one of them; `questions` are
 * those asked, each once, the most asked first. `people` counts who asked, who are never named.
 */
export type Subject<Thing extends Asked> = {
  readonly name: string;
  readonly questions: readonly string[];
  readonly things: readonly Thing[];
  readonly people: number;
  readonly lastAt: Date;
};

/**
 * Groups what was asked by the rare words and names that the questions share, as stories are grouped by theirs; the subject that most
 * people asked about first, then the one most asked, then the last asked. A question counts with its {@link LONGEST_READ} first
 * characters; whatever else waits gets its turn between two of them.
 */
export const subjectsOf = async <Thing extends Asked>(
  asked: readonly Thing[],
  weigh: Weighing,
): Promise<Subject<Thing>[]> => {
  const same = await sameQuestions(asked);
  const weighed = await eachInTurn(same, ([first]) => weigh(opening(first?.question ?? '')));
  const rows = await eachInTurn(weighed, (one, at) => weighed.slice(0, at).map(other => cosine(one, other)));
  const alike = (one: number, other: number): number =>
    rows[Math.max(one, other)]?.[Math.min(one, other)] ?? 0;
  const groups = clustersOf(same.length, alike, ALIKE).map(group =>
    group.toSorted((a, b) => (same[b]?.length ?? 0) - (same[a]?.length ?? 0) || a - b),
  );
  const subjects = await eachInTurn(groups, group =>
    subjectOf(
      group.map(at => same[at] ?? []),
      group.map(at => weighed[at] ?? NOTHING),
    ),
  );
  return subjects.sort(byNeed);
};

/** What was asked, by question. */
const sameQuestions = async <Thing extends Asked>(asked: readonly Thing[]): Promise<Thing[][]> => {
  const folded = await eachInTurn(asked, ({ question }) => foldedQuestion(question));
  const groups = Map.groupBy(asked.keys(), at => folded[at]);
  return [...groups.values()].map(places => places.flatMap(at => asked[at] ?? []));
};

/** Maps so that the event loop is let go on after each. */
const eachInTurn = async <One, Other>(
  ones: readonly One[],
  map: (one: One, at: number) => Other,
): Promise<Other[]> => {
  const others: Other[] = [];
  for (const [at, one] of ones.entries()) {
    await breath();
    others.push(map(one, at));
  }
  return others;
};

/** The subject of groups each of which asked the same. */
const subjectOf = <Thing extends Asked>(
  same: readonly (readonly Thing[])[],
  weighed: readonly Weighed[],
): Subject<Thing> => {
  const things = same.flat();
  const questions = same.flatMap(([first]) => first?.question ?? []);
  const newest = things.toSorted((a, b) => b.at.getTime() - a.at.getTime());
  return {
    name: nameOf(questions, weighed),
    questions,
    things: newest,
    people: new Set(things.map(({ person }) => person)).size,
    lastAt: newest[0]?.at ?? new Date(0),
  };
};

/** A question that stands alone is its own name. */
const nameOf = (questions: readonly string[], weighed: readonly Weighed[]): string => {
  const [first = '', ...others] = questions;
  if (others.length === 0) return first;
  const words = sharedWords(questions, weighed);
  return words.length > 0 ? words.join(' ') : first;
};

/** The words that half of the questions have, the weightiest few, in the order in which the first of them has them. */
const sharedWords = (questions: readonly string[], weighed: readonly Weighed[]): string[] => {
  const sums = new Map<string, { held: number; weight: number }>();
  for (const words of weighed)
    for (const [term, weight] of words) {
      const { held, weight: sum } = sums.get(term) ?? { held: 0, weight: 0 };
      sums.set(term, { held: held + 1, weight: sum + weight });
    }
  const shared = [...sums]
    .filter(([, { held }]) => 2 * held >= weighed.length && held > 1)
    .sort(([, a], [, b]) => b.weight - a.weight)
    .slice(0, MOST_WORDS)
    .map(([term]) => term);
  const forms = Map.groupBy(
    questions.flatMap(question => termsOf(opening(question))).filter(({ term }) => shared.includes(term)),
    ({ term }) => term,
  );
  return [...forms.values()].flatMap(words => {
    const [first, capital] = [words[0], words.find(({ word }) => /^\p{Lu}/u.test(word))];
    return (capital ?? first)?.word ?? [];
  });
};

const byNeed = (one: Subject<Asked>, other: Subject<Asked>): number =>
  other.people - one.people ||
  other.things.length - one.things.length ||
  other.lastAt.getTime() - one.lastAt.getTime();

/** A question as it is told from others: by its words alone, what is beyond its opening as it is spelled. */
const foldedQuestion = (question: string): string =>
  [...termsOf(opening(question)).map(({ plain }) => plain), question.slice(LONGEST_READ)].join(' ');

/** As much of a question as tells its subject. */
const opening = (question: string): string => question.slice(0, LONGEST_READ);

const NOTHING: Weighed = new Map();

/** Questions of the same subject share about half of their weight. */
const ALIKE = 0.45;
const MOST_WORDS = 4;
/** Characters; people's questions are shorter, and pasted pages are not. */
const LONGEST_READ = 200;
