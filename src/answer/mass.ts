import type { Matches } from '../search/matches.ts';

/** What a term counts for: its idf, that squared, and its idf if it is a name or a figure, else 0. */
export type Mass = {
  readonly idf: number;
  readonly squared: number;
  readonly name: number;
  readonly figure: number;
};

/** The shares of the question's mass that stand in a sentence and about it, each from 0 to 1. */
export type Shares = {
  readonly coverage: number;
  readonly withBefore: number;
  readonly around: number;
  readonly paragraph: number;
  readonly rare: number;
  readonly meaning: number;
  readonly meaningAround: number;
  readonly names: number;
  readonly namesAround: number;
  readonly figures: number;
};

/** The ids of a sentence, of those beside it and of the rest of its paragraph. */
export type Ids = {
  readonly id: number;
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly paragraph: readonly number[];
};

/** The shares for one sentence: of each term counts as much as its best form there. One pass over the terms. */
export const sharesOf = (
  masses: readonly Mass[],
  matches: Matches,
  { id, before, after, paragraph }: Ids,
): Shares => {
  const own = matches.of(id);
  const first = before.map(matches.of);
  const last = after.map(matches.of);
  const rest = paragraph.map(matches.of);
  const total = { idf: 0, squared: 0, name: 0, figure: 0 };
  const held = { own: 0, before: 0, around: 0, paragraph: 0, squared: 0, meaning: 0, meaningAround: 0 };
  const names = { own: 0, around: 0 };
  let figures = 0;
  for (const [at, { idf, squared, name, figure }] of masses.entries()) {
    const here = own.weights[at] ?? 0;
    let [with1, meant] = [here, own.meaning[at] ?? 0];
    held.meaning += idf * meant;
    for (const one of first) {
      with1 = Math.max(with1, one.weights[at] ?? 0);
      meant = Math.max(meant, one.meaning[at] ?? 0);
    }
    let about = with1;
    for (const one of last) {
      about = Math.max(about, one.weights[at] ?? 0);
      meant = Math.max(meant, one.meaning[at] ?? 0);
    }
    let within = here;
    for (const one of rest) within = Math.max(within, one.weights[at] ?? 0);
    total.idf += idf;
    total.squared += squared;
    total.name += name;
    total.figure += figure;
    held.own += idf * here;
    held.before += idf * with1;
    held.around += idf * about;
    held.paragraph += idf * within;
    held.squared += squared * within;
    held.meaningAround += idf * meant;
    names.own += name * here;
    names.around += name * about;
    figures += figure * here;
  }
  return {
    coverage: part(held.own, total.idf),
    withBefore: part(held.before, total.idf),
    around: part(held.around, total.idf),
    paragraph: part(held.paragraph, total.idf),
    rare: part(held.squared, total.squared),
    meaning: part(held.meaning, total.idf),
    meaningAround: part(held.meaningAround, total.idf),
    names: part(names.own, total.name),
    namesAround: part(names.around, total.name),
    figures: part(figures, total.figure),
  };
};

const part = (held: number, total: number): number => (total === 0 ? 0 : held / total);
