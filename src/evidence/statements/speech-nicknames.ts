import { slice } from '../../corpus/span.ts';
import type { Quotation } from './quote-marks.ts';
import type { Token } from './speech-tokens.ts';

/** The tokens with a nickname (`Jane “Red” Doe`) as a word of the name, with its marks, and no quotation: nobody says it. */
export const withNicknames = (
  text: string,
  tokens: readonly Token[],
  quotations: readonly Quotation[],
): Token[] =>
  tokens.map((token, at) =>
    isNickname(text, tokens, at, quotations)
      ? { ...token, kind: 'word', text: slice(text, token), name: true, quotation: -1 }
      : token,
  );

/** Whether the quotation is one to three capitalised words between two words of a name, parted from them by single blanks. */
const isNickname = (
  text: string,
  tokens: readonly Token[],
  at: number,
  quotations: readonly Quotation[],
): boolean => {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const quotation = token?.kind === 'quote' ? quotations[token.quotation] : undefined;
  if (!before || !token || !after || !quotation?.closed) return false;
  if (token.start !== before.end + 1 || after.start !== token.end + 1) return false;
  return isFirstName(before) && NAME.test(after.text) && NICKNAME.test(slice(text, quotation));
};

const isFirstName = ({ text, owns, dated }: Token): boolean =>
  NAME.test(text) && !owns && !dated && !LEADING.test(text);

const NAME = /^\p{Lu}\p{L}*[\p{Ll}.]/u;
const NICKNAME = /^(?:The )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)?$/u;

/** Words that have a capital because they begin the sentence. */
const LEADING =
  /^(?:The|A|An|In|On|At|By|For|From|With|As|And|But|Then|When|While|After|Before|His|Her|Its|Their|Our|My|He|She|They|It|This|That|\p{Lu}\p{L}+ing)$/u;
