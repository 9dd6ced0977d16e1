/**
 * The control sequences in mrkdwn that Slack would act upon: broadcasts, mentions, channels, links, dates. Text from
 * outside, once escaped, holds none. Source: docs.slack.dev/messaging/formatting-message-text.
 */
export const findLiveTokens = (text: string): string[] => text.match(liveToken) ?? [];

/** The control sequences that notify many people at once; the desk never sends one. */
export const findBroadcasts = (text: string): string[] =>
  findLiveTokens(text).filter(token => /^<!(?!date\^)/iu.test(token));

/**
 * What is wrong with a mrkdwn string: a control sequence that the desk does not generate, or one of `&`, `<`, `>` that
 * was not escaped.
 */
export const mrkdwnProblems = (text: string): string[] => {
  const foreign = findLiveTokens(text).filter(token => !ownTokens.some(own => own.test(token)));
  const rest = text.replace(liveToken, token => token.slice(1, -1));
  const stray = [...rest.matchAll(/[<>]|&(?!(?:amp|lt|gt);)/gu)].map(([character]) => character);
  return [
    ...foreign.map(token => `the control sequence ${token} is none of ours`),
    ...[...new Set(stray)].map(character => `"${character}" is not escaped`),
  ];
};

/** A sequence begins with `!`, `@`, `#` or the scheme of an address. */
const liveToken = /<(?:[!@#]|[a-z][a-z0-9+.-]*:)[^<>]*>/giu;

/** A web link with or without a label, a date, a person, a channel. */
const ownTokens = [
  /^<https?:\/\/[^\s<>|]+(?:\|[^\n<>|]+)?>$/u,
  /^<!date\^\d+\^[^\n<>|^]+(?:\^https?:\/\/[^\s<>|^]+)?\|[^\n<>|]+>$/u,
  /^<@[UW][A-Z0-9]+>$/u,
  /^<#[CG][A-Z0-9]+>$/u,
];
