import { AUTHOR_ROLE } from './furniture.ts';
import { properNamesIn } from './proper-names.ts';
import { isListed, publicationLikeness } from './publications.ts';
import { isTimestamp } from './timestamp.ts';

/**
 * Whether a line names the site, one of its sections, or who holds a column, as the bars and labels above a headline do:
 * `The Example Courier | Business`, `Home > News > Technology`, `OPINION | Jane Doe`, `EXAMPLE — the newsletter for
 * builders`. It tells by words of the trade, so that a headline may look like one; it counts only where another line can
 * be the headline.
 */
export const isMasthead = (line: string): boolean => {
  if (line.length > LONGEST) return false;
  const parts = line.split(PARTING).filter(part => part.trim() !== '');
  return (
    isNavigation(line) ||
    (parts.some(isOfMasthead) && parts.every(part => isOfMasthead(part) || isName(part)))
  );
};

/**
 * Whether a line lists sections of a site side by side, with or without the site's own name among them. Without marks
 * between them, or a control such as `Home`, it takes more of them.
 */
export const isNavigation = (line: string): boolean => {
  if (line.length > LONGEST) return false;
  const words = line.match(WORD) ?? [];
  const sections = words.filter(word => SECTION.test(word) && !SMALL.test(word)).length;
  const controls = words.filter(word => SITE_CONTROL.test(word)).length;
  const parted = line.split(PARTING).length >= FEWEST_SECTIONS;
  const fewest = parted || controls > 0 ? FEWEST_SECTIONS : FEWEST_SECTIONS + 1;
  const enough = controls >= 2 || (sections >= fewest && sections >= words.length / 2);
  return enough && words.every(word => /^[\p{Lu}\p{N}]/u.test(word) || SMALL.test(word));
};

/** Whether the line is the name of a section, or of several: `Technology`, `Nation & World`. */
export const isSection = (line: string): boolean => {
  const words = line.match(WORD) ?? [];
  return (
    words.some(word => SECTION.test(word)) && words.every(word => SECTION.test(word) || SMALL.test(word))
  );
};

const isOfMasthead = (part: string): boolean =>
  isSection(part) ||
  LABEL.test(part) ||
  isPublication(part) ||
  TAGLINE.test(part) ||
  DOMAIN.test(part) ||
  isTimestamp(part);

const isPublication = (part: string): boolean => {
  const [found, ...more] = properNamesIn(part);
  if (!found || more.length > 0) return false;
  const { name, start, end, the } = found;
  if (!/^\W*(?:the\s+)?$/iu.test(part.slice(0, start)) || !/^\W*$/u.test(part.slice(end))) return false;
  const [first = '', ...rest] = name.split(' ');
  const trade = [first, rest.at(-1) ?? first].some(word => publicationLikeness(word, the) === 'surely');
  return isListed(name) || (trade && rest.length > 0 && rest.length < LONGEST_NAME);
};

/** Two to four words with capitals: a person, a place, a site. */
const isName = (part: string): boolean => {
  const words = part.trim().split(' ');
  return (
    words.length <= LONGEST_NAME && words.every(word => /^[\p{Lu}&]/u.test(word)) && !AUTHOR_ROLE.test(part)
  );
};

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;
const PARTING = /\s+[-–—/:»>]+\s+|\s*[|›»>·•]\s*/u;
const SMALL = /^(?:and|the|of|in|up|to|my)$/iu;

/** What sites call their sections, and the controls that stand among them. */
const SECTION =
  /^(?:home(?:page)?|menu|sections?|search|subscribe|sign|log|login|register|account|about|contact|help|shop|events|careers|advertise|latest|live|top|breaking|more|news|stor(?:y|ies)|headlines|world|nation(?:al)?|international|local|metro|us|uk|europe|asia|africa|americas?|business|econom(?:y|ics)|markets?|money|finance|companies|industry|tech|technology|telecoms?|mobile|security|science|health|environment|climate|energy|politics|policy|insights|opinions?|editorials?|comment(?:ary)?|columns?|columnists?|analysis|perspectives?|letters|features?|interviews?|reviews?|exclusive|explainers?|investigations?|sports?|football|culture|arts?|books|film|music|entertainment|life|lifestyle|style|food|travel|weather|education|magazine|videos?|podcasts?|newsletters?|jobs|obituaries)$/iu;

const SITE_CONTROL =
  /^(?:home(?:page)?|menu|sections|search|subscribe|sign|log|login|register|account|about|contact|newsletters?)$/iu;

/** What kind of piece it is. */
const LABEL =
  /^(?:for immediate release|(?:press|news) release|(?:special|exclusive|in-depth) report|(?:the )?long read|guest (?:post|essay|column)|letters? to the editor|fact[- ]check|developing story|sponsored content)$/iu;

const TAGLINE =
  /^(?:the|an?|your|our)\s[^.!?]{0,60}\b(?:newsletter|briefing|bulletin|podcast|fanzine|magazine|newspaper|weekly|daily|blog|read)\b(?:\s+(?:for|about|on|from|by|of)\b[^.!?]{0,80})?$|\b(?:since|est\.?|established(?: in)?) \d{4}$/iu;
const DOMAIN = /^(?:[\p{L}\p{N}-]{1,40}\.){1,4}\p{L}{2,10}$/u;

/** In words. */
const FEWEST_SECTIONS = 3;
const LONGEST_NAME = 4;
/** In characters. */
const LONGEST = 200;
