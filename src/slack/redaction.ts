/**
 * The text without secrets and without what could be used to speak in somebody's name: tokens, the values of fields
 * that carry such, addresses of sockets, of databases and for responses, trigger ids. JSON stays JSON, and the time is linear in the
 * length of the text, whatever it holds: no pattern begins with, or goes back over, a run of any length.
 */
export const redacted = (text: string): string =>
  patterns
    .reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text)
    .replace(webAddress, address => (responseAddress.test(address) ? '[response_url]' : address));

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

/** Marks as plain text, JSON, JSON within JSON, and forms write them. */
const slash = String.raw`(?:\\{0,15}\/|%2F)`;
const colon = '(?::|%3A)';
const quote = String.raw`(?<quote>\\{0,15}"|%22)`;

/** How the names of fields end whose values are secret: `token` is that of `botToken` and `bot_access_token` too. */
const field = '(?:token|secret|ticket|password|authorization|signature|cookie|trigger_?id|response_?urls?)';

const address = String.raw`${slash}{2}[^\s"'\\<>]*(?:\\{1,15}\/[^\s"'\\<>]*)*`;

const webAddress = new RegExp(`https?${colon}${address}`, 'giu');

/** Where Slack, or the local workspace, takes what is said in the desk's name. */
const responseAddress = new RegExp(
  `hooks\\.slack|${slash}(?:commands|actions|response|respond)${slash}`,
  'iu',
);

const patterns: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`wss?${colon}${address}`, 'giu'), '[socket address]'],
  [new RegExp(`postgres(?:ql)?${colon}${address}`, 'giu'), '[database address]'],
  [/x(?:ox[a-z](?:\.xox[a-z])?|app|wfp)-[\w.%-]+/giu, '[token]'],
  [/v0(?:=|%3D)[0-9a-f]{16,}/giu, '[signature]'],
  // The digits of an escape (\u0001) before it are none of it.
  [/(?<!\d|\\u)(\\u[0-9a-f]{4})?\d{9,20}(?:\.\d{9,20})?\.[0-9a-f]{16,}/giu, '$1[trigger_id]'],
  [new RegExp(`(${slash}response${slash})[0-9a-f]{16,}`, 'giu'), '$1[redacted]'],
  [/(Bearer(?:\s|%20|\+))[^\s"'\\&,]+/giu, '$1[redacted]'],
  [/(authorization:\s{0,8}(?:Basic\s)?)[^\s"'\\]+/giu, '$1[redacted]'],
  // "token": "…", with the same quotes around both.
  [
    new RegExp(
      String.raw`(${field}${quote}\s{0,8}${colon}\s{0,8}\k<quote>)(?:[^"\\%]|%(?!22)|\\{1,15}[^"\\])+`,
      'giu',
    ),
    '$1[redacted]',
  ],
  // token: "…" and token: '…', as a program writes an object.
  [
    new RegExp(String.raw`(${field}\s{0,8}[:=]\s{0,8}${quote})[^"\\\s,:{}[\]]+(?=\k<quote>)`, 'giu'),
    '$1[redacted]',
  ],
  [new RegExp(String.raw`(${field}'?\s{0,8}[:=]\s{0,8}')[^'"\\]+`, 'giu'), '$1[redacted]'],
  // token=… in a form, and what follows a colon when it is long enough for a secret.
  [new RegExp(String.raw`(${field}(?:=|%3D))[^\s"'\\&,;(){}[\]]+`, 'giu'), '$1[redacted]'],
  [new RegExp(String.raw`(${field}:\s{0,8})[^\s"'\\&,;(){}[\]]{16,}`, 'giu'), '$1[redacted]'],
];
