import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What a button does that is to be done once under a message. */
type Deed = 'share' | 'post';

/**
 * What one press of a button has in common with another of the same person under the same message, however many triggers Slack
 * makes of them; null when Slack does not say under which message it was.
 */
export const pressKey = (deed: Deed, body: unknown): string | null => {
  const parsed = Press.safeParse(body);
  if (!parsed.success) return null;
  const { team, user, container } = parsed.data;
  const names = [team?.id ?? '', container.channel_id, container.message_ts, user.id];
  return `${deed}:${createHash('sha256').update(JSON.stringify(names)).digest('hex').slice(0, 32)}`;
};

/** The ts of the message under which a button was pressed; null when Slack does not say it. */
export const pressedUnder = (body: unknown): string | null =>
  Press.safeParse(body).data?.container.message_ts ?? null;

const Press = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string() }),
  container: z.object({ channel_id: z.string(), message_ts: z.string() }),
});
