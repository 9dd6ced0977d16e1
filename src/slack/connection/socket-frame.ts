import { z } from 'zod';

/**
 * A frame from Slack as Bolt's socket client can bear it, or null for what is dropped: what is no JSON object, what is
 * no envelope that we know, an envelope without its payload. Notices without an inner event (`app_rate_limited`) get
 * one, so that they are acknowledged like any event.
 */
export const bearable = (data: unknown): string | null => {
  if (typeof data !== 'string') return null;
  const frame = Frame.safeParse(parsed(data));
  if (!frame.success) return null;
  if (frame.data.type !== 'events_api' || frame.data.payload.event !== undefined) return data;
  const { payload } = frame.data;
  return JSON.stringify({ ...frame.data, payload: { ...payload, event: { type: payload.type } } });
};

const parsed = (data: string): unknown => {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
};

/** An event's type is also the name of an event of the socket client, which must not be one of its own. */
const eventType = z
  .string()
  .regex(/^(?!ws_message$|close$|error$|(?:dis)?connect(?:ed|ing)$|reconnecting$)\w+(?:[.:]\w+)*$/u);

const envelope_id = z.string().min(1);

const Frame = z.union([
  z.looseObject({ type: z.enum(['hello', 'disconnect']) }),
  z.looseObject({ type: z.enum(['slash_commands', 'interactive']), envelope_id, payload: z.looseObject({}) }),
  z.looseObject({
    type: z.literal('events_api'),
    envelope_id,
    payload: z.looseObject({
      type: eventType.optional().default('unknown'),
      event: z.looseObject({ type: eventType }).optional(),
    }),
  }),
]);
