import { createHash } from 'node:crypto';
import { z } from 'zod';

/**
 * What one press of "Share to channel" has in common with another of the same person under the same message, however
 * many triggers Slack makes of them; null when Slack does not say under which message it was.
 */
export const shareKey = (body: unknown): string | null => {
  const parsed = Press.safeParse(body);
  if (!parsed.success) return null;
  const { team, user, container } = parsed.data;
  const names = [team?.id ?? '', container.channel_id, container.message_ts, user.id];
  return `share:${createHash('sha256').update(JSON.stringify(names)).digest('hex').slice(0, 32)}`;
};

const Press = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string() }),
  container: z.object({ channel_id: z.string(), message_ts: z.string() }),
});
