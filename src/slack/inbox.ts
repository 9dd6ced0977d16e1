/**
 * What Slack delivered, by key, once. `keep` is false for what was kept before; `payload` is what is worked through
 * again after a crash before `begin`. One kept with null is there to be known again, and is never begun.
 */
export type Inbox = {
  keep(key: string, payload: string | null, receivedAt: Date): Promise<boolean>;
  begin(key: string): Promise<void>;
  finish(key: string, end: 'done' | 'failed'): Promise<void>;
  unfinished(): Promise<{ waiting: { key: string; payload: string }[]; interrupted: string[] }>;
};
