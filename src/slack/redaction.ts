/**
 * The text without secrets and without what could be used to speak in somebody's name: tokens, the values of fields
 * that carry such, response URLs, trigger ids.
 */
export const redacted = (text: string): string =>
  secrets.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text);

/** An error, its causes and the errors it gathers as redacted text. */
export const errorText = (error: unknown): string => redacted(chain(error, 0));

const chain = (error: unknown, depth: number): string => {
  if (!(error instanceof Error)) return depth === 0 ? `Not an error: ${String(error)}` : String(error);
  const within = depth < 4 ? Object.values(causesOf(error)).flat() : [];
  return [
    error.stack ?? `${error.name}: ${error.message}`,
    ...within.map(one => `caused by ${chain(one, depth + 1)}`),
  ].join('\n');
};

/** Bolt keeps causes as `original` and `originals`. */
const causesOf = (error: Error): { cause: unknown[]; original: unknown[]; originals: unknown[] } => ({
  cause: error.cause === undefined ? [] : [error.cause],
  original: 'original' in error && error.original !== undefined ? [error.original] : [],
  originals: 'originals' in error && Array.isArray(error.originals) ? error.originals : [],
});

const field =
  '(?:response_url|response_urls|trigger_id|token|bot_access_token|access_token|refresh_token|secret|ticket|authorization|x-slack-signature)';

const secrets: readonly (readonly [RegExp, string])[] = [
  [/\bxox[a-z](?:\.[a-z]+)?-[\w.%-]+/giu, '[token]'],
  [/\bxapp-[\w.%-]+/giu, '[token]'],
  [/\bwss?:\/\/[^\s"'\\<>]+/giu, '[socket address]'],
  [/\bhttps?:\/\/hooks\.slack[\w.-]*\/[^\s"'\\<>]+/giu, '[response_url]'],
  [new RegExp(`(\\\\*"${field}\\\\*"\\s*:\\s*\\\\*")[^"\\\\]*`, 'giu'), '$1[redacted]'],
  [new RegExp(`(\\b${field}: ')[^']*`, 'giu'), '$1[redacted]'],
  [new RegExp(`(\\b${field}=)[^&\\s"']*`, 'giu'), '$1[redacted]'],
  [/(\bBearer )[^\s"']+/giu, '$1[redacted]'],
];
