import type { Article } from '../corpus/article.ts';
import { slice } from '../corpus/span.ts';
import type { Attribution } from './attribution.ts';
import { type Cue, cueAt } from './cue.ts';
import { properNamesIn } from './proper-names.ts';
import { isListed, publicationLikeness } from './publications.ts';

/** The outlet that prints an article, as a byline or a signature beside its body names it. */
export type Signature = { readonly name: string; readonly cue: Cue };

/**
 * Reads the outlet from the lines above and below the text: a byline ("By Jane Doe, The Daily Example"), a signature that begins
 * with a publication's name, a copyright line, an author's note. Credits of pictures and links to other stories are passed over, and so is
 * what the body tells. Null where no such line stands.
 */
export const signatureOf = (article: Article, attributions: readonly Attribution[]): Signature | null => {
  const dateline = attributions.find(({ kind, sentence }) => kind === 'wire' && sentence === 0);
  if (dateline) return dateline;
  const lines = article.lines.filter(({ role }) => role !== 'blank' && role !== 'headline');
  const beside = [...lines.slice(0, HEAD), ...lines.slice(HEAD).slice(-TAIL)];
  for (const line of beside) {
    const text = slice(article.text, line);
    if (text.length > LONGEST_LINE || PASSED_OVER.test(text)) continue;
    const name = signedIn(text);
    if (name)
      return {
        name: name.name,
        cue: cueAt(article, { start: line.start + name.start, end: line.start + name.end }),
      };
  }
  return null;
};

/**
 * Names that stand in a line of their own above or below the text, or begin one: any may be the outlet's, which only other articles
 * can tell that cite it.
 */
export const possibleSignatures = (article: Article): string[] => {
  const lines = article.lines.filter(({ role }) => role !== 'blank' && role !== 'headline');
  return [...lines.slice(0, HEAD), ...lines.slice(HEAD).slice(-TAIL)].flatMap(line => {
    const text = slice(article.text, line);
    if (text.length > LONGEST_LINE || PASSED_OVER.test(text)) return [];
    return properNamesIn(text).flatMap(({ name, start, end }) =>
      SIGNS.test(text.slice(0, start)) && ENDS.test(text.slice(end)) ? [name] : [],
    );
  });
};

const signedIn = (text: string) => {
  for (const name of properNamesIn(text)) {
    const before = text.slice(0, name.start);
    const after = text.slice(name.end);
    const like =
      publicationLikeness(name.name, true) === 'surely' && (name.name.includes(' ') || isListed(name.name));
    if (BYLINE.test(before) && (like || after.trim() === '')) return name;
    if (COPYRIGHT.test(before) || (STAFF.test(after) && like)) return name;
    if (like && NOTE.test(before)) return name;
    if (like && SIGNS.test(before) && ENDS.test(after)) return name;
  }
  return null;
};

/** Words before the outlet of a byline or a note on the author. */
const BYLINE =
  /^\W*(?:by|reporting by|text by|words by|from)\b[^.]{2,80}(?:, (?:the )?|\bfor (?:the )?|\| ?(?:the )?|[–—] (?:the )?)$/iu;
const NOTE = /\b(?:is|covers|writes)\b[^.]{0,80}\b(?:of|at|for) (?:the )?$/iu;
const COPYRIGHT = /(?:©|\(c\)|copyright)[\s\d–-]*(?:the )?$/iu;
const STAFF = /^(?:['’]s)? (?:staff|news ?desk|newsroom|bureau|reporters?|correspondents?)\b/iu;
const SIGNS = /^\W*(?:from )?(?:the )?$|[–—|,] ?(?:the )?$/iu;
const ENDS = /^\s*(?:$|[|–—•·:,.;(-]|is (?:a|an|reader|independent|published|part)\b)/iu;
const PASSED_OVER =
  /^\W*(?:image|photo|picture|credit|illustration|portrait|source|related|read (?:next|more)|more\b|most popular|see also|elsewhere|sponsored|also|you may|newsletter)/iu;
const HEAD = 3;
const TAIL = 3;
const LONGEST_LINE = 200;
