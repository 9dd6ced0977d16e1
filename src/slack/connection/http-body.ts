import type { IncomingMessage } from 'node:http';
import { z } from 'zod';

/** A request with its body read, as Bolt takes it. */
export type ReadRequest = IncomingMessage & { readonly rawBody: Buffer };

/**
 * Reads the body ahead of Bolt, or says why it is not for Bolt: it is larger than `limit` bytes (413), or it holds a
 * bare value where Slack sends an object (400), at which Bolt 5.1 would end the process.
 */
export const withBody = async (request: IncomingMessage, limit: number): Promise<ReadRequest | 400 | 413> => {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > limit) return 413;
    parts.push(part);
  }
  const rawBody = Buffer.concat(parts);
  return isBareValue(rawBody.toString(), request.headers['content-type'])
    ? 400
    : Object.assign(request, { rawBody });
};

const isBareValue = (body: string, type: string | undefined): boolean => {
  const json = type === 'application/x-www-form-urlencoded' ? new URLSearchParams(body).get('payload') : body;
  if (json === null) return false;
  try {
    return !z.looseObject({}).safeParse(JSON.parse(json)).success;
  } catch {
    return false;
  }
};
