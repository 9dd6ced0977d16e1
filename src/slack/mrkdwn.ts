/**
 * Text from outside made safe for mrkdwn. This is the one escape: `&` first, so that nothing is escaped twice.
 * Source: docs.slack.dev/messaging/formatting-message-text.
 */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The text escaped, or as much of it as leaves the escaped text no longer than `most`, with "…" at the cut. */
export const escapedWithin = (text: string, most: number): string => {
  const whole = escaped(text);
  if (whole.length <= most) return whole;
  let kept = '';
  for (const character of text) {
    const next = kept + escaped(character);
    if (next.length > most - 1) break;
    kept = next;
  }
  return `${kept}…`;
};

/** The desk's own mrkdwn, in words alone, for where Slack shows plain text: code stands there without its marks. */
export const withoutMarks = (mrkdwn: string): string =>
  mrkdwn.replaceAll('`', '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** A mention of the person with this Slack id; what is no id is never made into mark-up, and called as `otherwise` says. */
export const mention = (user: string, otherwise = '…'): string =>
  /^[UW][A-Z0-9]+$/u.test(user) ? `<@${user}>` : otherwise;

/** The channel with this Slack id, by the name it has for each reader; what is no channel's id is never made into mark-up. */
export const channelMention = (channel: string, otherwise = '…'): string =>
  /^[CG][A-Z0-9]+$/u.test(channel) ? `<#${channel}>` : otherwise;

/** The text, or as much of it as `most` characters hold with "…" at the cut; never half a character. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, wholeCharacters(text, most - 1))}…`;

/** The greatest index up to `at` that does not lie within a surrogate pair. */
export const wholeCharacters = (text: string, at: number): number => {
  return at > 0 && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at)) ? at - 1 : at;
};

/** Halves of a surrogate pair; NaN, for no character, is neither. */
const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** A name or title in one line, without the control characters that no name needs. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim() || '?';
