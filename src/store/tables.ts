import type { Kysely } from 'kysely';
import type { TurnOutcome, Via } from '../conversation/turn.ts';
import type { Content, RunState } from '../digest/ledger.ts';
import type { Feedback } from '../gaps/feedback.ts';
import type { WatchState } from '../gaps/watch.ts';

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
  turn: {
    id: string;
    team: string;
    channel: string;
    thread: string | null;
    person: string;
    via: Via;
    typed: string;
    question: string;
    outcome: TurnOutcome;
    reason: string | null;
    said_at: number;
  };
  conversation: {
    team: string;
    channel: string;
    thread: string;
    person: string;
    /** JSON: a `Carried`. */
    carried: string;
    /** 1 or 0. */
    interrupted: number;
    carried_at: number;
  };
  feedback: {
    team: string;
    person: string;
    turn: string;
    verdict: Feedback['verdict'];
    question: string;
    reason: string | null;
    comment: string | null;
    given_at: number;
  };
  watch: {
    id: string;
    team: string;
    person: string;
    question: string;
    question_sha256: string;
    state: WatchState;
    asked_at: number;
    attempts: number;
    lease_until: number | null;
    maybe_sent_at: number | null;
  };
  mute: { team: string; channel: string; muted_by: string; muted_at: number };
  article_versions: { sha256: string; file: string; number: string; text: string; read_at: string };
};

export type Database = Kysely<Tables>;
