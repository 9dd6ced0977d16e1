import { namesIn } from './asked-before.ts';
import { isInitials, ofCountry } from './countries.ts';
import { isWhose, type Part } from './like-part.ts';
import type { Piece } from './like-typed.ts';

/** What to put where in a question, so that articles are as they ought to be. */
export type Fitted = Part & { readonly by: string };

/**
 * A piece fitted to the part that it takes the place of: `Italian` for `German`, `the UK` for `Germany`, `Germany` for `the US`. An
 * article goes with the country or the initials that it belongs to; before other names (`the Example case`) it stays.
 */
export const fitted = (asked: string, part: Part, piece: Piece): Fitted => {
  const { kind, text } = piece;
  const bare = text.replace(/^the\s+/iu, '');
  const isThe = bare !== text;
  const [stood] = namesIn(asked).filter(({ start }) => start === part.start);
  if (kind === 'year' || kind === 'noun' || !stood)
    return { ...part, by: afterThe(asked, part) ? bare : text };
  if (stood.kind === 'people' || isWhose(asked, part))
    return { ...part, by: kind === 'country' ? (ofCountry(bare) ?? bare) : bare };
  if (stood.kind === 'name' && !isWhole(asked, part))
    return { ...part, by: afterThe(asked, part) ? bare : named(bare, isThe, kind) };
  return { ...withThe(asked, part), by: named(bare, isThe, kind) };
};

/** Whether a name is said of somebody: initials, or no word follows that it could describe. */
const isWhole = (asked: string, { start, end }: Part): boolean =>
  isInitials(asked.slice(start, end)) ||
  SUBJECT.test(asked.slice(0, start)) ||
  /^(?:$|[,?]|\s(?:in|on|at|to|for|from|with|by|of|about|against|over|and|is|are|was|were|has|have|had|will|would)\b)/u.test(
    asked.slice(end),
  );

const SUBJECT = /\b(?:do|does|did|has|have|had|will|would|can|could|should)\s+the\s+$/iu;

const named = (bare: string, isThe: boolean, kind: Piece['kind']): string =>
  isThe || (kind === 'country' && WITH_ARTICLE.test(bare)) ? `the ${bare}` : bare;

const afterThe = (asked: string, { start }: Part): boolean => /\bthe\s+$/iu.test(asked.slice(0, start));

/** The part with the article before it. */
const withThe = (asked: string, { start, end }: Part): Part => {
  const article = /\bthe\s+$/iu.exec(asked.slice(0, start))?.[0] ?? '';
  return { start: start - article.length, end };
};

/** Countries and unions whose name wants an article. */
const WITH_ARTICLE =
  /^(?:USA?|U\.S\.(?:A\.)?|UK|U\.K\.|EU|UN|UAE|United .+|European Union|Eurozone|Netherlands|Philippines|Bahamas|Maldives|Gambia|Comoros|Seychelles|Hague|Kremlin|.+ (?:Islands|Republic|Territories))$/iu;
