import { readQuestion } from '../search/question.ts';
import { type AskedBefore, namesIn } from './asked-before.ts';

/** `in 2022` of "how many in 2022", where the question before asks how many; null where the words of asking are not its own. */
export const withoutOpening = ({ word, opening, asks }: AskedBefore, said: string): string | null => {
  if (asks === 'polar' || asks === 'keywords') return null;
  const own = [opening, word].find(one => said.toLowerCase().startsWith(`${one.toLowerCase()} `));
  const rest = own === undefined ? '' : said.slice(own.length + 1);
  return /^(?:in|on|at|to|for|from|with|by|of|during)\s\S+(?: \S+){0,2}$/iu.test(rest) ? rest : null;
};

/** `which clubs left` for "which ones left", where the question before asks for clubs; null where it says no `ones`. */
export const withChosen = ({ thing }: AskedBefore, said: string): string | null =>
  thing !== '' && ONES.test(said) ? said.replace(ONES, `$1 ${thing.trim()}`) : null;

const ONES = /^(which|what|how many) ones\b/iu;

/** Whether a question names nothing, and has one word of substance, or counts what happened ("how many people died"). */
export const leavesOutSubject = (said: string): boolean => {
  if (namesIn(said.slice(1)).length > 0) return false;
  const count = readQuestion(said).terms.length;
  return count <= 1 || (count <= 3 && /^how (?:many|much)\b/iu.test(said) && tellsOfPast(said));
};

/** Whether words ask of what has happened, as articles tell it; people among themselves ask of what is and will be. */
export const tellsOfPast = (said: string): boolean => PAST.test(said);

const PAST =
  /\s(?:was|were|did|had|died|left|lost|won|fell|rose|came|went|got|took|made|paid|began|broke|sank|\p{L}{3,}ed)(?=\s|$)/iu;
