import type {
  BlockButtonAction,
  BlockStaticSelectAction,
  Middleware,
  SlackActionMiddlewareArgs,
  types,
} from '@slack/bolt';
import type { ExportFormat } from '../../../evidence/export/formats.ts';
import { exportModal } from '../../blocks/export-modal.ts';
import { answerChangedModal } from '../../blocks/modal.ts';
import { Format, PartValue, takenBy } from '../../export-value.ts';
import type { Desk } from '../../ports.ts';
import type { Words } from '../../words/words.ts';
import { teamOf } from '../../workspace-team.ts';

/** "Export": the answer or list that the button names, in Markdown first, which is made within the life of the trigger. */
export const openExport =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, action, body, client, context }) => {
    await ack();
    const words = await desk.wordsFor(client, teamOf(context), body.user.id);
    const view = await exportOf(desk, action.value, { format: 'markdown', part: 0 }, words);
    await desk.out.open(client, body.trigger_id, view);
  };

/** Another format, in the same modal. */
export const exportFormat =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockStaticSelectAction>> =>
  async ({ ack, action, body, client, context }) => {
    await ack();
    const format = Format.safeParse(action.selected_option?.value);
    if (!body.view || !format.success) return;
    const words = await desk.wordsFor(client, teamOf(context), body.user.id);
    const shown = { format: format.data, part: 0 };
    const view = await exportOf(desk, body.view.private_metadata, shown, words);
    await desk.out.redraw(client, body.view.id, view);
  };

/** Another part of a long export, in the same modal. */
export const exportPart =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, action, body, client, context }) => {
    await ack();
    const value = PartValue.safeParse(action.value);
    if (!body.view || !value.success) return;
    const words = await desk.wordsFor(client, teamOf(context), body.user.id);
    const view = await exportOf(desk, body.view.private_metadata, value.data, words);
    await desk.out.redraw(client, body.view.id, view);
  };

const exportOf = async (
  { library, evidence }: Desk,
  value: string | undefined,
  { format, part }: { readonly format: ExportFormat; readonly part: number },
  words: Words,
): Promise<types.ModalView> => {
  const found = evidence();
  const taken = takenBy(value, library(), found, words);
  if (!taken || value === undefined) return answerChangedModal(words.sourcing.export.title, words);
  const { leftOut, ...what } = taken;
  const text = await found.exportAs(format, what);
  return exportModal({ format, text, part, value, leftOut }, words);
};
