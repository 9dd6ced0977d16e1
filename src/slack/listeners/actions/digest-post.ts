import type { BlockAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import { noRightWords } from '../../blocks/digest-rights.ts';
import { notInDirectMessage } from '../../blocks/digest-status.ts';
import { said } from '../../blocks/help.ts';
import { channelId } from '../../digest-entries.ts';
import { postFromPreview } from '../../digest-posting.ts';
import type { Desk } from '../../ports.ts';
import { teamOf } from '../../workspace-team.ts';

/**
 * "Post it here" under a preview: posts what is new to the channel in which the preview stands. What was posted meanwhile, by whomever,
 * is not new any more, so that it stands there once however often the button is pressed; another press of the same preview is only
 * acknowledged.
 */
export const digestPost =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockAction>> =>
  async ({ ack, body, client, respond, context }) => {
    await ack();
    const { membership, out, wordsFor } = desk;
    const [team, user, channel] = [teamOf(context), body.user.id, body.channel?.id ?? ''];
    const person = { client, respond, channel, user };
    const words = await wordsFor(client, team, user);
    if (channelId(channel) === null) return out.whisper(person, notInDirectMessage(words));
    const standing = await membership(client, team, user);
    if (standing.kind !== 'member') return out.whisper(person, said(noRightWords(standing, words)));
    const message = await postFromPreview(desk, client, { team, channel }, body, words);
    if (message) await out.whisper(person, message, { replace: true });
  };
