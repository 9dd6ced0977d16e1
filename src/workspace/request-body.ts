import type { IncomingMessage } from 'node:http';
import { parsed } from './blocks.ts';
import type { Fields } from './emulator.ts';

/** The body as text, or null when it is over the limit; then the rest of it is not read. */
export const readBody = async (request: IncomingMessage): Promise<string | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** The fields of a Web API call, which comes as a form or as JSON. */
export const fieldsIn = (body: string, contentType: string | undefined): Fields => {
  if (!contentType?.includes('json')) return Object.fromEntries(new URLSearchParams(body));
  const value = parsed(body);
  return typeof value === 'object' && value !== null ? { ...value } : {};
};

const MOST_BYTES = 1_000_000;
