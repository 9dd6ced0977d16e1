import { type AskedBefore, namesIn } from './asked-before.ts';
import type { Piece } from './like-typed.ts';
import type { Doubt, Said } from './said.ts';

/**
 * A country or a year is meant for the desk when it is asked for, a name after "what about", after a preposition of place that the question
 * before has, too, and initials where that has a name; any other word when the articles answer. Null for a piece that is not asked for:
 * keywords, which stand by themselves.
 */
export const doubtOfPiece = (
  { kind, preposition, text }: Piece,
  asked: AskedBefore,
  { said, lead, isMarked, isCalled }: Said,
): Doubt | null => {
  const isAskedFor = isMarked || lead === 'about';
  if (kind === 'country' || kind === 'people' || kind === 'year')
    return isAskedFor || isCalled || lead === 'and' ? 'none' : null;
  if (!isAskedFor) return null;
  if (kind === 'name')
    return lead === 'about' ||
      isOfPlace(asked.text, preposition) ||
      (lead === 'and' && isBody(asked.text, text))
      ? 'none'
      : 'unless_answered';
  if (lead === 'and' && isOfCountry(asked.text, text)) return 'none';
  return lead !== '' || asked.thing !== '' || TOO.test(said) ? 'unless_answered' : null;
};

/** `the German government` where the question before speaks of a government. */
const isOfCountry = (asked: string, text: string): boolean => {
  const [country] = namesIn(text).filter(({ kind }) => kind !== 'name');
  const head = country && text.slice(country.end);
  return head !== undefined && /^ \p{Ll}+$/u.test(head) && asked.includes(`${head} `);
};

const TOO = /\b(?:too|as well|also)[\s?!.]*$/iu;

/** Whether a name stands after this preposition of place. */
const isOfPlace = (asked: string, preposition: string): boolean =>
  /^(?:in|at|of|against)$/u.test(preposition) &&
  namesIn(asked).some(({ start }) =>
    asked
      .slice(0, start)
      .replace(/\s+(?:the\s+)?$/iu, '')
      .endsWith(` ${preposition}`),
  );

/** Whether initials are of a body ("the FCC"), not of work in an office, where names are spoken of. */
const isBody = (asked: string, text: string): boolean => {
  const bare = text.replace(/^the\s+/iu, '');
  return /^\p{Lu}[\p{Lu}&]{1,5}$/u.test(bare) && !OFFICE.has(bare) && namesIn(asked).length > 0;
};

const OFFICE: ReadonlySet<string> = new Set(
  'HR PR IT QA UX CEO CFO CTO COO CMO ETA EOD OOO TBD TBC FYI ASAP OK FAQ PDF KPI OKR NDA PTO WFH DM PM AM TV PC URL API CSV QR ID'.split(
    ' ',
  ),
);
