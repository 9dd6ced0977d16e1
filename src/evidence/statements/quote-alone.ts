import { slice } from '../../corpus/span.ts';
import { isUtterance } from './quote-kind.ts';
import type { Quotation } from './quote-marks.ts';
import type { Tag } from './speech-cue.ts';
import type { Token } from './speech-tokens.ts';
import { DETERMINERS } from './speech-words.ts';

/** Whether the quotation is a sentence of its own, with nothing of the writer's around it. */
export const standsAlone = (
  text: string,
  tokens: readonly Token[],
  quotation: Quotation,
  goesOn: boolean,
): boolean =>
  tokens.every(({ kind }) => kind === 'quote') &&
  (quotation.closed ? isUtterance(slice(text, quotation)) : goesOn);

/** `“No,” her letter began, “never”`: the words go on where a comma leads back to them and nothing stands behind. */
export const resumes = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === ',' &&
  tokens[at - 2]?.kind === 'word' &&
  tokens.slice(at + 1).every(({ kind }) => kind === 'mark');

/** `Then: “…”`: nothing before the quotation but a word or two that lead on from the words before. */
export const leadsOn = (tokens: readonly Token[], at: number): boolean =>
  at > 0 &&
  at <= LONGEST_LEAD &&
  OPENS_SPEECH.test(tokens[at - 1]?.text ?? '') &&
  tokens.slice(0, at - 1).every(({ plain }) => LEADS_ON.has(plain)) &&
  tokens.slice(at).every(({ kind }) => kind === 'quote');

/** `She disclosed that the company had asked …`: whose asking somebody tells of is not who speaks next. */
export const isToldOf = (tokens: readonly Token[], { cue }: Tag): boolean => {
  const at = tokens.findIndex(({ start }) => cue !== null && start >= cue.start);
  const before = tokens.slice(Math.max(0, at - MOST_BETWEEN), Math.max(0, at));
  return before.some(
    ({ plain }, place) =>
      plain === 'that' && before.slice(place + 1).every(({ plain: word }) => DETERMINERS.has(word)),
  );
};

/** Between `that` and the subject of its clause stand determiners at most. */
const MOST_BETWEEN = 3;
const OPENS_SPEECH = /^[,:]$/u;
const LONGEST_LEAD = 4;
const LEADS_ON = new Set('then and but later again finally also next so now or more'.split(' '));
