import type { Answer } from '../answer/answer.ts';
import type { Watch, Watches } from './watch.ts';

/** What comes of it that somebody wants to be told: a watch, beside what the articles say by now, or the answer at once, or that they watch too much already. */
export type Wished =
  | {
      readonly outcome: 'watching';
      readonly watch: Pick<Watch, 'id' | 'question'>;
      readonly isNew: boolean;
      readonly answer: Exclude<Answer, { outcome: 'answered' }>;
    }
  | { readonly outcome: 'answered'; readonly answer: Extract<Answer, { outcome: 'answered' }> }
  | { readonly outcome: 'too_many' };

/** What a wish needs; `sharedNow` is the clock by which watches go, and rejects as the watches do. */
export type WishPorts = {
  readonly watches: Pick<Watches, 'begin' | 'of'>;
  ask(question: string): Answer;
  sharedNow(): Promise<Date>;
  newKey(): string;
};

/** Begins a watch of a question, unless the articles answer it by now or the person watches it already. */
export const wishToBeTold = async (
  { watches, ask, sharedNow, newKey }: WishPorts,
  { team, person }: Pick<Watch, 'team' | 'person'>,
  question: string,
): Promise<Wished> => {
  const answer = ask(question);
  if (answer.outcome === 'answered') return { outcome: 'answered', answer };
  const open = (await watches.of(team, person)).filter(isOpen);
  const same = open.find(watch => sameQuestion(watch.question) === sameQuestion(question));
  if (same) return { outcome: 'watching', watch: same, isNew: false, answer };
  if (open.length >= MOST_WATCHES) return { outcome: 'too_many' };
  const watch = { id: newKey(), team, person, question, askedAt: await sharedNow() };
  const isNew = await watches.begin(watch);
  if (isNew) return { outcome: 'watching', watch, isNew, answer };
  const other = (await watches.of(team, person)).find(one => isOpen(one) && one.question === question);
  return other ? { outcome: 'watching', watch: other, isNew, answer } : { outcome: 'too_many' };
};

/** Whether its question is still to be answered. */
const isOpen = ({ state }: Watch): boolean => state === 'open' || state === 'sending';

/** A question as it is told from others: however it is spaced, capitalised and ended. */
const sameQuestion = (question: string): string =>
  question
    .toLowerCase()
    .replace(/[\s?!.]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** So many questions one person may watch at a time. */
export const MOST_WATCHES = 50;
