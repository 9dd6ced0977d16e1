import type { BlockAction, Middleware, SlackActionMiddlewareArgs, types } from '@slack/bolt';
import { digestSaidModal } from '../../blocks/digest-form.ts';
import { nothingNewModal, previewModal } from '../../blocks/digest-preview.ts';
import { entriesOf } from '../../digest-entries.ts';
import { previewOf } from '../../digest-preview.ts';
import type { Desk } from '../../ports.ts';
import { showSoon } from '../../shown-soon.ts';
import { teamOf } from '../../workspace-team.ts';

/** "Preview" in the form: what the next edition of the chosen channel would say now, over the form. */
export const digestPreview =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockAction>> =>
  async ({ ack, body, client, context }) => {
    await ack();
    const view = previewFor(desk, teamOf(context), entriesOf(body.view)?.channel ?? null);
    await showSoon(desk, client, one => desk.out.push(client, body.trigger_id, one), view);
  };

const previewFor = async (desk: Desk, team: string, channel: string | null): Promise<types.ModalView> => {
  if (channel === null) return digestSaidModal('Choose a channel first.');
  const preview = await previewOf(desk, { team, channel });
  return preview ? previewModal(preview) : nothingNewModal();
};
