import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/**
 * Why a request may not come in, or null when it may. Only this machine's own names are answered, with our port,
 * so that a foreign name pointed at us is refused; and no page of another origin may ask at all.
 */
export const refusal = (headers: IncomingHttpHeaders, port: number): string | null => {
  const hosts = NAMES.map(name => `${name}:${port}`);
  if (headers.host === undefined || !hosts.includes(headers.host)) return 'This address is not served here.';
  const { origin } = headers;
  if (origin !== undefined && !hosts.some(host => origin === `http://${host}`)) return FOREIGN;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return FOREIGN;
  return null;
};

/** Compares secrets in a time that tells nothing of them. */
export const sameSecret = (given: string | undefined, secret: string): boolean =>
  given !== undefined && timingSafeEqual(digest(given), digest(secret));

/** What every answer carries: nothing but our own files may run or be framed, and nobody else may embed them. */
export const SAFE_HEADERS = {
  'content-security-policy':
    "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const;

const digest = (text: string) => createHash('sha256').update(text).digest();
const NAMES = ['127.0.0.1', 'localhost', '[::1]'];
const FOREIGN = 'Pages of other origins may not use the workspace. Open its address in a tab of its own.';
