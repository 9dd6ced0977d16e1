import type { BlockButtonAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import { olderVersionMessage } from '../../blocks/notice.ts';
import { viewMessage } from '../../evidence-listing.ts';
import { PageValue } from '../../evidence-view.ts';
import type { Desk } from '../../ports.ts';
import { teamOf } from '../../workspace-team.ts';

/**
 * "Show more" and "Back to the start": where one person alone sees the list, in a message for one or in a direct message, the
 * page takes the place of the one before; in a thread that others read it is shown to whoever pressed.
 */
export const page =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, action, body, client, respond, context }) => {
    await ack();
    const { out } = desk;
    const words = await desk.wordsFor(client, teamOf(context), body.user.id);
    const value = PageValue.safeParse(action.value);
    const { is_ephemeral, message_ts, thread_ts } = Container.parse(body.container);
    const channel = body.channel?.id ?? '';
    const person = { client, respond, channel, user: body.user.id, ...(thread_ts && { thread: thread_ts }) };
    if (!value.success) return out.whisper(person, olderVersionMessage(words));
    const { from, ...view } = value.data;
    const message = await viewMessage(view, desk, words, from);
    if (is_ephemeral) return out.whisper(person, message, { replace: true });
    if (message_ts && channel.startsWith('D')) return out.change(person, message_ts, message);
    await out.whisper(person, message);
  };

/** Where a message is that holds a button; Slack says of every message whether it is ephemeral. */
const Container = z
  .object({
    is_ephemeral: z.boolean().catch(true),
    message_ts: z.string().optional().catch(undefined),
    thread_ts: z.string().optional().catch(undefined),
  })
  .catch({ is_ephemeral: true, message_ts: undefined, thread_ts: undefined });
