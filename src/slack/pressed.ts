import { z } from 'zod';

/** Where a button was pressed: a message, with its thread, or a modal or Home tab when there is no message. */
export type Pressed = {
  readonly channel: string;
  readonly thread: string | null;
  readonly message: string | null;
  readonly isEphemeral: boolean;
};

/** Reads where something was pressed; Slack says of every message whether it is ephemeral. */
export const pressedIn = (body: unknown): Pressed => {
  const { channel, container } = Body.parse(body);
  return {
    channel: channel?.id ?? container.channel_id ?? '',
    thread: container.thread_ts ?? null,
    message: container.message_ts ?? null,
    isEphemeral: container.is_ephemeral ?? true,
  };
};

const Body = z
  .object({
    channel: z.object({ id: z.string() }).nullish().catch(null),
    container: z
      .object({
        channel_id: z.string().optional().catch(undefined),
        message_ts: z.string().optional().catch(undefined),
        thread_ts: z.string().optional().catch(undefined),
        is_ephemeral: z.boolean().optional().catch(undefined),
      })
      .catch({}),
  })
  .catch({ channel: null, container: {} });
