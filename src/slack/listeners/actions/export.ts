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

/** "Export": the answer or list that the button names, in Markdown first, which is made within the life of the trigger. */
export const openExport =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, action, body, client }) => {
    await ack();
    await desk.out.open(client, body.trigger_id, await exportOf(desk, action.value, 'markdown', 0));
  };

/** Another format, in the same modal. */
export const exportFormat =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockStaticSelectAction>> =>
  async ({ ack, action, body, client }) => {
    await ack();
    const format = Format.safeParse(action.selected_option?.value);
    if (!body.view || !format.success) return;
    const view = await exportOf(desk, body.view.private_metadata, format.data, 0);
    await desk.out.redraw(client, body.view.id, view);
  };

/** Another part of a long export, in the same modal. */
export const exportPart =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, action, body, client }) => {
    await ack();
    const value = PartValue.safeParse(action.value);
    if (!body.view || !value.success) return;
    const { format, part } = value.data;
    const view = await exportOf(desk, body.view.private_metadata, format, part);
    await desk.out.redraw(client, body.view.id, view);
  };

const exportOf = async (
  { library, evidence }: Desk,
  value: string | undefined,
  format: ExportFormat,
  part: number,
): Promise<types.ModalView> => {
  const found = evidence();
  const taken = takenBy(value, library(), found);
  if (!taken || value === undefined) return answerChangedModal('Export');
  const { leftOut, ...what } = taken;
  return exportModal({ format, text: await found.exportAs(format, what), part, value, leftOut });
};
