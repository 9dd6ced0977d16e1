import type { Kysely } from 'kysely';
import type { Content, RunState } from '../digest/ledger.ts';

/**
 * The tables as SQL has them: text, numbers and null. Columns ending in `_at`, `_until` and `not_before` are epoch milliseconds; but
 * `article_versions.read_at` is ISO 8601 in UTC, because it is only ever shown.
 */
export type Tables = {
  subscription: {
    team: string;
    channel: string;
    time: string;
    zone: string;
    created_by: string;
    next_due_at: number;
    /** The ISO numbers of the weekdays, ascending: `12345`. */
    weekdays: string;
    /** 1 or 0. */
    sign_of_life: number;
    created_at: number;
    paused_at: number | null;
    paused_by: string | null;
    paused_error: string | null;
  };
  digest_run: {
    team: string;
    channel: string;
    local_date: string;
    number: number;
    key: string;
    due_at: number;
    expires_at: number;
    state: RunState;
    attempts: number;
    not_before: number;
    maybe_sent_at: number | null;
    /** JSON: the `Telling[]` of the composed edition. */
    tellings: string;
    message_ts: string | null;
    error: string | null;
    content: Content | null;
    /** JSON: the `Part[]` of the composed run. */
    parts: string;
  };
  told: { team: string; channel: string; file: string; sha256: string; told_at: number };
  inbox: {
    key: string;
    state: 'waiting' | 'working' | 'done' | 'failed' | 'unknown';
    payload: string | null;
    received_at: number;
    attempts: number;
    lease_until: number | null;
    maybe_sent_at: number | null;
  };
  article_versions: { sha256: string; file: string; number: string; text: string; read_at: string };
};

export type Database = Kysely<Tables>;
