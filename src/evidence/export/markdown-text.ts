/**
 * The text as one paragraph of CommonMark that reads as exactly this text: every mark that may have a meaning is escaped, and white space
 * that Markdown would not keep is written as a character reference. Line breaks stay line breaks where they cannot end the paragraph.
 */
export const markdownText = (text: string): string =>
  text
    .split('\n')
    .map(line => edgesKept(marksEscaped(line)))
    .map((line, at, lines) => (at === 0 ? line : `${goesOn(lines[at - 1], line) ? '\n' : LINE_FEED}${line}`))
    .join('');

/** Whether a paragraph goes on from one line to the next: a line without anything ends it. */
const goesOn = (line: string | undefined, next: string): boolean => line !== '' && next !== '';

const marksEscaped = (line: string): string =>
  line
    .replace(/[\\`*_{}[\]<>&~|^$#]/gu, '\\$&')
    .replace(/^([ \t]*)([-+=:]|\d{1,9}(?=[.)]))/u, (_, blanks: string, mark: string) =>
      /\d/u.test(mark) ? `${blanks}${mark}\\` : `${blanks}\\${mark}`,
    );

/** Blanks at the ends of a line, which Markdown takes away, as references; carriage returns anywhere, which would end it. */
const edgesKept = (line: string): string =>
  line
    .replace(/\r/gu, '&#13;')
    .replace(/^[ \t]/u, reference)
    .replace(/[ \t]$/u, reference);

const reference = (blank: string): string => `&#${blank.charCodeAt(0)};`;

const LINE_FEED = '&#10;';
