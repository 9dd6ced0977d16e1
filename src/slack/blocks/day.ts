import type { types } from '@slack/bolt';

/** A day as each reader's own clock has it, in rich text. */
export const dayElement = (at: Date): types.RichTextDate => ({
  type: 'date',
  timestamp: seconds(at),
  format: '{date_short}',
  fallback: isoDay(at),
});

/** The same in mrkdwn. */
export const dayMarkup = (at: Date): string => `<!date^${seconds(at)}^{date_short}|${isoDay(at)}>`;

const seconds = (at: Date): number => Math.max(0, Math.floor(at.getTime() / 1000));

const isoDay = (at: Date): string => at.toISOString().slice(0, 10);
