import { createHmac } from 'node:crypto';
import type { Log } from '../slack/desk-log.ts';

/** How a request to the desk ended: it took it, perhaps with something to say, or Slack would show an error. */
export type Delivery =
  | { readonly outcome: 'taken'; readonly status: number; readonly body: string }
  | {
      readonly outcome: 'failed';
      /** The HTTP status, or null when there was no answer. */
      readonly status: number | null;
      readonly error: 'operation_timeout' | 'dispatch_failed';
    };

/** Slack's side of the wire: every request to the desk is signed as Slack signs it and must be taken within three seconds. */
export type Desk = {
  sendEvent(envelope: object): Promise<Delivery>;
  sendForm(fields: Readonly<Record<string, string>>): Promise<Delivery>;
};

/** The desk of all workspaces, wherever it takes events. */
export type AttachedDesk = Desk & { attach(eventsUrl: string): void };

export const openDelivery = (signingSecret: string, log: Log): AttachedDesk => {
  let eventsUrl: string | null = null;
  const send = async (body: string, contentType: string): Promise<Delivery> => {
    if (eventsUrl === null) return { outcome: 'failed', status: null, error: 'dispatch_failed' };
    try {
      const response = await fetch(eventsUrl, {
        method: 'POST',
        redirect: 'error',
        headers: { 'content-type': contentType, ...signature(signingSecret, body, Date.now()) },
        body,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const { status, ok } = response;
      const answer = await response.text();
      if (ok) return { outcome: 'taken', status, body: answer };
      log.warn({ status }, 'The desk refused a request of the local workspace');
      return { outcome: 'failed', status, error: 'dispatch_failed' };
    } catch (error) {
      const late = error instanceof DOMException && error.name === 'TimeoutError';
      log.warn({ err: error }, 'The desk did not take a request of the local workspace');
      return { outcome: 'failed', status: null, error: late ? 'operation_timeout' : 'dispatch_failed' };
    }
  };
  return {
    attach(url) {
      eventsUrl = url;
    },
    sendEvent: envelope => send(JSON.stringify(envelope), 'application/json'),
    sendForm: fields => send(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded'),
  };
};

const signature = (secret: string, body: string, now: number): Record<string, string> => {
  const seconds = String(Math.floor(now / 1000));
  const digest = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': seconds, 'x-slack-signature': `v0=${digest}` };
};

const PATIENCE_MS = 3_000;
