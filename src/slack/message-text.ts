/**
 * What a person wrote, in plain words: the mark-up that Slack puts around mentions, channels and links is undone, the
 * three escaped characters are themselves again. Mentions and channels are dropped, because they name whom the
 * question is for and not what it is about.
 */
export const plainWords = (text: string): string =>
  text
    .replace(/<([^<>]*)>/gu, (_, inside: string) => wordsOf(inside))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ')
    .trim();

const wordsOf = (inside: string): string => {
  if (/^[@#]|^!(?!date\^)/u.test(inside)) return ' ';
  const bar = inside.indexOf('|');
  return bar < 0 ? inside : inside.slice(bar + 1);
};
