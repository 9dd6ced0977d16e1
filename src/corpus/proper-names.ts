import type { Span } from './span.ts';

/**
 * A run of capitalised words as a text prints it, without a leading article or a possessive. The span counts into the
 * text that was searched; `the` says that an article word stands before it.
 */
export type ProperName = Span & { readonly name: string; readonly the: boolean };

/** The proper names of a text, in order. A word that only begins its sentence is no name by itself when it is a common one. */
export const properNamesIn = (text: string): ProperName[] =>
  [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const owner = run.search(OWNED) + 1;
    const lead = owner > 0 ? run.slice(0, run.indexOf(' ', owner) + 1) : (LEADING.exec(run)?.[0] ?? '');
    const bare = run.slice(lead.length);
    const name = bare.replace(/(?:['’]s|['’])$/u, '').replace(/(?<=\p{Ll}{2}|\p{Lu}{2})\.$/u, '');
    if (name === '' || !/^[\p{Lu}\p{N}]/u.test(name) || DAY_OF_MONTH.test(name)) return [];
    const start = index + lead.length;
    const the = /\bthe\s$/iu.test(text.slice(Math.max(0, start - 4), start));
    return [{ start, end: start + name.length, name, the }];
  });

/** A word with a capital: initials (`U.S.`), a shortened one before another (`St. Mary`), or any other without its full stop. */
const WORD = `(?:(?:\\p{Lu}\\.){1,4}|\\p{Lu}[\\p{L}&]{0,2}\\.(?=\\s\\p{Lu})|(?:\\p{Lu}|(?<!\\d)\\d{1,3}\\s\\p{Lu})[\\p{L}\\p{N}&]*(?:\\.\\p{L}+)*)(?:['’-][\\p{L}\\p{N}]+)*`;
const LINK = `(?:of|de|del|des|du|der|die|la|le|da|di|&)`;
const RUN = new RegExp(`${WORD}(?:\\s(?:${LINK}\\s(?:the\\s)?)?${WORD}){0,6}`, 'gu');

const DAY_OF_MONTH = /^\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*$/u;

/** "Norway's Example Institute": the owner is another name. */
const OWNED = /(?<=\p{L}{4})['’]s? \p{Lu}/u;

/** Words that stand before a name with a capital and are no part of it: they begin the sentence, or say when. */
const LEADING =
  /^(?:(?:The|A|An|In|On|At|By|As|But|And|Or|If|It|Its|From|For|To|With|After|Before|When|While|Since|Last|This|That|According|Citing|Quoting|Per|Via|Both|Separately|Earlier|Meanwhile|Later|Also|Then|Now|Still|So|Yet|However|Although|Though|Like|Unlike|Speaking|Reporting|Reports|Report|Exclusive|Source|Sources|Credit|One|Two|US|UK|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)(?:['’]s)?(?:\s+(?:the|to|in|on)\s+|\s+|$))+/u;
