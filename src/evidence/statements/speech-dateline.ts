import type { Token } from './speech-tokens.ts';

/**
 * The tokens of a paragraph's first sentence without the place and day that agencies put before it (`PORT TOWN, March 6 — The …`): a place
 * in capitals, a dash and a new sentence behind it. Nobody speaks there and nobody is meant by it.
 */
export const withoutDateline = (tokens: readonly Token[]): readonly Token[] => {
  if (!CAPITALS.test(tokens[0]?.text ?? '')) return tokens;
  const dash = tokens.findIndex(({ text }, at) => at < LONGEST && DASH.test(text));
  const next = tokens[dash + 1];
  if (dash < 1 || !next || !(next.kind === 'quote' || next.name)) return tokens;
  const isPlace = tokens.slice(0, dash).every(({ name, text }) => name || /^[,./]$/u.test(text));
  return isPlace ? tokens.slice(dash + 1) : tokens;
};

const CAPITALS = /^\p{Lu}[\p{Lu}.’'-]+$/u;
const DASH = /^[—–-]$/u;
/** In tokens. */
const LONGEST = 12;
