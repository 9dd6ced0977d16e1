import type { BlockAction, Middleware, SlackActionMiddlewareArgs, types } from '@slack/bolt';
import { digestSaidModal } from '../../blocks/digest-form.ts';
import { nothingNewModal, previewModal } from '../../blocks/digest-preview.ts';
import { entriesOf } from '../../digest-entries.ts';
import { previewOf } from '../../digest-preview.ts';
import type { Viewer } from '../../digest-view.ts';
import type { Desk } from '../../ports.ts';
import { showSoon } from '../../shown-soon.ts';
import type { Words } from '../../words/words.ts';
import { teamOf } from '../../workspace-team.ts';

/** "Preview" in the form: what the next edition of the chosen channel would say now, over the form. */
export const digestPreview =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockAction>> =>
  async ({ ack, body, client, context }) => {
    await ack();
    const viewer = { client, team: teamOf(context), user: body.user.id };
    const words = await desk.wordsFor(client, viewer.team, viewer.user);
    const view = previewFor(desk, viewer, entriesOf(body.view)?.channel ?? null, words);
    await showSoon(desk, client, one => desk.out.push(client, body.trigger_id, one), view, words);
  };

const previewFor = async (
  desk: Desk,
  { client, team }: Viewer,
  channel: string | null,
  words: Words,
): Promise<types.ModalView> => {
  if (channel === null) return digestSaidModal(words.digest.missing.channelFirst, words);
  const preview = await previewOf(desk, client, { team, channel });
  return preview ? previewModal(preview, words) : nothingNewModal(words);
};
