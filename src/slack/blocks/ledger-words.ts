/**
 * What one of the ledger's own words says, as it follows "because" or "but"; null for Slack's errors and all others. Plain text without
 * mark-up.
 */
export const ledgerWords = (error: string | null): string | null =>
  error === null ? null : (WORDS.get(error) ?? null);

const WORDS: ReadonlyMap<string, string> = new Map([
  ['digest_off', 'the digest was turned off before it came'],
  ['digest_paused', 'the digest was paused before it came'],
  ['skipped_late', 'it would have come too late'],
  ['rate_limited', 'Slack asked me to wait'],
  ['not_composed', 'I could not put it together'],
  ['interrupted', 'I was interrupted'],
  ['unreadable_answer', "Slack's answer was cut off"],
  ['no_ts', 'Slack answered without saying where it stands'],
  ['unreadable_message', 'I could not read what I had written down to post'],
  ['restored_from_backup', 'it was in hand when the backup was made from which I was restored'],
  ['thread_unknown', 'nobody can see whether all of its thread is there'],
  ['thread_incomplete', 'not all of its thread came in time'],
]);
