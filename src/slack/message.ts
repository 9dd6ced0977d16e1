import type { types } from '@slack/bolt';

/**
 * What the desk says. `text` is mrkdwn with all of its content as far as 3,900 characters go, because phones and
 * screen readers read only that; `whole` is the same without the bound, for when the blocks cannot be sent.
 */
export type Message = {
  readonly text: string;
  readonly blocks?: types.KnownBlock[];
  readonly whole?: string;
};

/** Heading and parts as one mrkdwn text of at most 3,900 characters: parts are whole or counted, never cut; `more` follows the count. */
export const textOf = (heading: string, parts: readonly string[], more: string): string => {
  let text = heading;
  for (const [told, part] of parts.entries()) {
    const next = `${text}\n\n${part}`;
    const left = parts.length - told - 1;
    const closing = left > 0 ? longestClosing(more) : 0;
    if (next.length + closing > textLimit) return `${text}\n\n${parts.length - told} ${more}`;
    text = next;
  }
  return text;
};

/** The characters a top-level text may have: Slack advises 4,000. */
export const textLimit = 3900;

const longestClosing = (more: string): number => more.length + 12;
