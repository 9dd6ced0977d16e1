import type { Line } from './article.ts';
import { AUTHOR_ROLE } from './furniture.ts';
import { isSection } from './masthead.ts';
import { properNamesIn } from './proper-names.ts';
import { isAgency, isListed, publicationLikeness } from './publications.ts';
import { slice } from './span.ts';

/** Words of a line beside the text, and the line (from 1) that they stand on. */
export type Signed = { readonly name: string; readonly line: number };

/**
 * The outlet as the lines above and below the text name it: a byline ("By Jane Doe, The Daily Example"), a signature that begins
 * with a publication's name, a copyright line, a note on the author. Credits of pictures and links to other stories are passed over, and so
 * is what the body tells; an agency in a byline says whose text it is and not who prints it. Null where no such line stands.
 */
export const outletSigned = (text: string, lines: readonly Line[]): Signed | null => {
  for (const line of linesBeside(lines)) {
    const name = outletIn(slice(text, line));
    if (name !== null) return { name, line: line.number };
  }
  return null;
};

/** The author as a byline above the text ("By Jane Doe") or a sign-off below it ("— Jane Doe, Editor, …") names them; null where none does. */
export const authorSigned = (text: string, lines: readonly Line[]): Signed | null => {
  for (const line of lines.filter(isBeside).slice(0, HEAD)) {
    const name = AUTHOR.exec(slice(text, line))?.groups?.name;
    if (name !== undefined) return { name: name.trim(), line: line.number };
  }
  for (const line of lines.filter(isBeside).slice(-TAIL)) {
    const name = SIGNED_OFF.exec(slice(text, line))?.groups?.name;
    if (name !== undefined) return { name: name.trim(), line: line.number };
  }
  return null;
};

/**
 * Names that stand in a line of their own above or below the text, or begin one: any may be the outlet's, which only other articles
 * can tell that cite it.
 */
export const namesBeside = (text: string, lines: readonly Line[]): string[] =>
  linesBeside(lines).flatMap(line => {
    const words = slice(text, line);
    if (isPassedOver(words)) return [];
    return properNamesIn(words).flatMap(({ name, start, end }) =>
      SIGNS.test(words.slice(0, start)) && ENDS.test(words.slice(end)) ? [name] : [],
    );
  });

const linesBeside = (lines: readonly Line[]): Line[] => {
  const beside = lines.filter(isBeside);
  return [...beside.slice(0, HEAD), ...beside.slice(HEAD).slice(-TAIL)];
};

const isBeside = ({ role }: Line): boolean => role !== 'blank' && role !== 'headline';

const isPassedOver = (words: string): boolean => words.length > LONGEST_LINE || PASSED_OVER.test(words);

const outletIn = (line: string): string | null => {
  if (isPassedOver(line)) return employerIn(line.slice(0, LONGEST_LINE));
  const words = line.replace(RIGHTS, '');
  const employer = employerIn(words);
  if (employer !== null) return employer;
  for (const { name, start, end } of properNamesIn(words)) {
    const [before, after] = [words.slice(0, start), words.slice(end)];
    const isPublication =
      publicationLikeness(name, true) === 'surely' && (name.includes(' ') || isListed(name));
    if (isAgency(name) || isPost(name, isPublication) || isFurniture(name)) continue;
    if (BYLINE.test(before) && (isPublication || after.trim() === '')) return name;
    if (COPYRIGHT.test(before)) return name.replace(BEHIND_COMPANY, '');
    if (
      (SIGN_OFF.test(before) && after.trim() === '') ||
      (/\bis (?:the )?$/u.test(before) && POST.test(after))
    )
      return name;
    if (!isPublication) continue;
    if (STAFF.test(after) || NOTE.test(before) || (SIGNS.test(before) && ENDS.test(after))) return name;
  }
  return null;
};

const isFurniture = (name: string): boolean =>
  /^copyright$/iu.test(name) || (isSection(name) && !isListed(name));

/** Whether the name is what somebody is ("Business Editor"), and no paper's that is called so ("The Harbour Reporter"). */
const isPost = (name: string, isPublication: boolean): boolean => {
  const words = name.split(' ');
  return AUTHOR_ROLE.test(words.at(-1) ?? '') && (!isPublication || isSection(words.slice(0, -1).join(' ')));
};

/** The outlet in a note on the author that begins "Jane Doe is the Daily Example's harbour expert". */
const employerIn = (words: string): string | null =>
  properNamesIn(words).find(({ start, end }) => IS.test(words.slice(0, start)) && POST.test(words.slice(end)))
    ?.name ?? null;

const IS = /^\W*\p{Lu}[^.]{2,60} is (?:the )?$/u;

/** Words before the outlet of a byline or a note on the author. */
const BYLINE =
  /^\W*(?:by|reporting by|text by|words by|from)\b[^.]{2,80}(?:, (?:the )?|\bfor (?:the )?|\| ?(?:the )?|[–—] (?:the )?)$/iu;
/** `— Jane Doe, Editor, ` before the outlet of a sign-off; `'s resident expert` behind that of a note on the author. */
const SIGN_OFF =
  /^[—–-]+ ?\p{Lu}[^,]{2,60}, [^,]{0,60}\b(?:editor|reporter|correspondent|writer|columnist|journalist|staff)\b[^,]{0,60}, (?:the )?$/iu;
const POST =
  /^['’]s (?:[\p{L}-]+ ){0,5}(?:editor|reporter|correspondent|writer|columnist|journalist|expert|analyst|critic)\b/u;
const NOTE = /\b(?:is|covers|writes)\b[^.]{0,80}\b(?:of|at|for) (?:the )?$/iu;
const COPYRIGHT = /(?:©|\(c\)|copyright)[\s\d–-]*(?:the )?$/iu;
/** What stands behind the owner's name in a copyright line. */
const RIGHTS = /[\s.,;|–—-]*\ball rights reserved\b.*$/isu;
/** The full stop of a company's form ends its name, though a word with a capital follows. */
const BEHIND_COMPANY = /(?<=\s(?:Ltd|Inc|Co|LLC|LLP|Plc|PLC))\.\s(?!(?:Ltd|Inc|LLC)\b).*$/u;
const STAFF =
  /^(?:['’]s)? (?:staff|exclusive|investigation|news ?desk|newsroom|bureau|reporters?|correspondents?)\b/iu;
const SIGNS = /^\W*(?:from )?(?:the )?$|^[^–—|,.]{0,40}[–—|,] ?(?:the )?$/iu;
const ENDS = /^\s*(?:$|[|–—•·:,.;(-]|is (?:a|an|reader|independent|published|part)\b)/iu;
const PASSED_OVER =
  /^\W*(?:\d{1,2}[.)]\s|image|photo|picture|credit|illustration|portrait|source|related|read (?:next|more)|more\b|most popular|see also|elsewhere|sponsored|also|you may|newsletter)/iu;

const AUTHOR =
  /^[^\p{L}\p{N}]*[Bb][Yy] (?<name>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}(?: and \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3})?)\s*(?:$|[,|–—•·(])/u;

const SIGNED_OFF =
  /^[—–-]+ ?(?<name>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}), [^,]{0,60}\b(?:[Ee]ditor|[Rr]eporter|[Cc]orrespondent|[Ww]riter|[Cc]olumnist|[Jj]ournalist)\b/u;

const HEAD = 3;
const TAIL = 3;
const LONGEST_LINE = 200;
