import type { Words } from '../words/words.ts';

/**
 * What one of the ledger's own words says, as it follows "because" or "but"; null for Slack's errors and all others. Plain text without
 * mark-up.
 */
export const ledgerWords = (error: string | null, { ledger }: Words): string | null =>
  error === null ? null : entryOf(ledger.ends, error);

/** What an error of Slack's means, as it follows "because"; null for those that nothing is known of. */
export const reasonWords = (error: string, { ledger }: Words): string | null =>
  entryOf(ledger.reasons, error);

const entryOf = (table: Readonly<Record<string, string>>, name: string): string | null =>
  Object.hasOwn(table, name) ? (table[name] ?? null) : null;
