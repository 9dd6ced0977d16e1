import { redactedBody } from './redacted-body.ts';
import type { Payload, Publish } from './state.ts';

/** What is told of a request, before it is numbered. */
type Sent = Pick<Payload, 'direction' | 'name' | 'outcome' | 'body'> & { readonly at: Date };

/** What went between one workspace and the desk: the last two hundred requests, none with a secret in it. */
export type Payloads = {
  all(): readonly Payload[];
  record(sent: Sent): void;
};

export const openPayloads = (team: string, secrets: readonly string[], publish: Publish): Payloads => {
  let last = 0;
  let kept: readonly Payload[] = [];
  return {
    all: () => kept,
    record({ at, direction, name, outcome, body }) {
      last += 1;
      const payload = {
        id: last,
        at: at.toISOString(),
        direction,
        name: String(redactedBody(name, secrets)),
        team,
        outcome,
        body: redactedBody(body, secrets),
      };
      kept = [...kept, payload].slice(-MOST_KEPT);
      publish({ type: 'payload', payload }, null);
    },
  };
};

const MOST_KEPT = 200;
