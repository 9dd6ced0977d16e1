import { parsed } from './blocks.ts';

/**
 * What a request held, to be looked at: JSON that came as text is taken apart, and whatever opens a door is left out, by the
 * name of its field, by its form, or because it is one of these secrets.
 */
export const redactedBody = (body: unknown, secrets: readonly string[]): unknown => {
  const told = (value: unknown): unknown => {
    if (typeof value === 'string') return read(value);
    if (Array.isArray(value)) return value.map(told);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        told(name),
        SECRET_NAMES.has(name) && typeof inner === 'string' ? REDACTED : told(inner),
      ]),
    );
  };
  const read = (text: string): unknown => {
    const json = /^\s*[[{]/.test(text) ? parsed(text) : undefined;
    if (typeof json === 'object' && json !== null) return told(json);
    return secrets
      .reduce((left, secret) => left.replaceAll(secret, REDACTED), text)
      .replace(SECRET_FORMS, REDACTED);
  };
  return told(body);
};

const REDACTED = '(redacted)';
const SECRET_NAMES = new Set([
  'token',
  'trigger_id',
  'interactivity_pointer',
  'response_url',
  'authorization',
  'client_secret',
  'signing_secret',
]);
/** Tokens, the ends of response URLs, and triggers. */
const SECRET_FORMS =
  /\bxox[a-z](?:\.xox[a-z])?-[\w-]+|\bxapp-[\w-]+|(?<=\/response\/)[\w/]+|\b\d{13}\.[0-9a-f]{16}\b/g;
