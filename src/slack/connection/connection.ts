import type { DeskApp } from '../desk-app.ts';

/** The desk's line to Slack, open. */
export type Connection = {
  readonly app: DeskApp;
  /** Where Slack can reach the desk, when it is Slack who calls. */
  readonly url?: string;
  /** Whether Slack can reach the desk at this moment. */
  ready(): boolean;
  /** Takes in nothing new, waits ten seconds at most for what is in hand, then hangs up. Safe to call twice. */
  stop(): Promise<void>;
};

/** How long what is in hand may take after the end was called. */
export const patience = 10_000;
