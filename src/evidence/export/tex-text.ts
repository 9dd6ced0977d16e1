/**
 * The text as a BibTeX field has it, between braces: one line, every mark that means something to TeX written as a command, and no brace
 * but in pairs. Letters of all scripts stay as they are, for the file is UTF-8.
 */
export const texText = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\{}~^<>&%$#_]/gu, mark => COMMANDS.get(mark) ?? `\\${mark}`)
    .replace(/(?<=([-'`,]))(?=\1)|(?<=[!?])(?=`)/gu, '{}');

/** Braces as commands, because BibTeX counts `\{` as a brace. */
const COMMANDS: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
]);
