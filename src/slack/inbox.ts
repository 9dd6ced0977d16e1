/**
 * What Slack delivered, by key, once. `keep` is false for what was kept before; `payload` is what is worked through
 * again after a crash before `begin`, which is true for the one caller that begins what waits. One kept with null is
 * there to be known again, and is never begun, until `release` lets it come again.
 */
export type Inbox = {
  keep(key: string, payload: string | null, receivedAt: Date): Promise<boolean>;
  begin(key: string): Promise<boolean>;
  finish(key: string, end: 'done' | 'failed'): Promise<void>;
  release(key: string): Promise<void>;
  unfinished(): Promise<{ waiting: { key: string; payload: string }[]; interrupted: string[] }>;
};
