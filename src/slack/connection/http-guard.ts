import type { IncomingMessage } from 'node:http';

/** What is done with an HTTP request: it is for Slack's receiver, or it gets this status and no more. */
export type Verdict = 'receive' | 'live' | 'ready' | { readonly status: 400 | 401 | 404 | 405 | 413 };

/**
 * Judges a request by its line and headers alone, before anything reads its body. Bolt refuses old timestamps but not
 * those of the future, and a URL that cannot be read, or a path that it does not know as written, would be an exception
 * in it.
 */
export const judged = ({ url, method, headers }: IncomingMessage, now: Date): Verdict => {
  const path = pathOf(url);
  if (path === null) return { status: 400 };
  if (path === '/livez' || path === '/readyz') {
    if (method !== 'GET' && method !== 'HEAD') return { status: 405 };
    return path === '/livez' ? 'live' : 'ready';
  }
  if (path !== slackPath) return { status: 404 };
  if (method !== 'POST') return { status: 405 };
  if (Number(headers['content-length'] ?? 0) > bodyLimit) return { status: 413 };
  const timestamp = headers['x-slack-request-timestamp'];
  return timestamp === undefined || isNear(timestamp, now) ? 'receive' : { status: 401 };
};

/** Where Slack sends everything. */
export const slackPath = '/slack/events';

/** The bytes a body from Slack may have. */
export const bodyLimit = 1_000_000;

const pathOf = (url = ''): string | null => {
  if (!url.startsWith('/') || url.startsWith('//')) return null;
  try {
    return new URL(url, 'http://localhost').pathname;
  } catch {
    return null;
  }
};

const isNear = (timestamp: string | string[], now: Date): boolean =>
  typeof timestamp === 'string' &&
  /^\d{1,12}$/u.test(timestamp) &&
  Math.abs(Number(timestamp) - now.getTime() / 1000) <= windowSeconds;

const windowSeconds = 300;
