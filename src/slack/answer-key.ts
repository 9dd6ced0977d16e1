import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Metadata } from './outgoing.ts';

/** The opaque mark of the answer to a delivery, the same at each attempt, by which the answer is found again. */
export const answerKey = (inboxKey: string): string =>
  createHash('sha256').update(inboxKey).digest('hex').slice(0, 32);

/** How an answer bears its key. */
export const answerMark = (key: string): Metadata => ({ event_type: eventType, event_payload: { key } });

/** The key that a message in Slack bears; null for one that is no answer. */
export const keyOfAnswer = (metadata: unknown): string | null => {
  const mark = Mark.safeParse(metadata);
  return mark.success ? mark.data.event_payload.key : null;
};

const eventType = 'huawei_answer';

const Mark = z.object({ event_type: z.literal(eventType), event_payload: z.object({ key: z.string() }) });
