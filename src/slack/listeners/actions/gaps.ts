import type { BlockButtonAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import { gapsMessage } from '../../blocks/gaps-page.ts';
import { plainModal } from '../../blocks/modal.ts';
import { gapsExportView, openGapsExport } from '../../gaps-export.ts';
import { gapsFor } from '../../gaps-reader.ts';
import { personAt, showInPlace } from '../../in-place.ts';
import { openFor } from '../../opening.ts';
import type { Desk } from '../../ports.ts';
import { pressedIn } from '../../pressed.ts';
import { tooFast } from '../../too-fast.ts';
import { teamOf } from '../../workspace-team.ts';

/** "Show more" and "Back to the start" of the gaps; the right to see them is asked for again. */
export const gapsPage =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, action, body, client, respond, context }) => {
    await ack();
    const pressed = pressedIn(body);
    const reader = { client, team: teamOf(context), user: body.user.id };
    const person = personAt(pressed, { client, respond, user: reader.user });
    const words = await desk.wordsFor(client, reader.team, reader.user);
    const refused = tooFast(desk, reader.team, reader.user, words);
    if (refused) return desk.out.whisper(person, refused);
    const read = await gapsFor(desk, reader, words);
    const message = 'refusal' in read ? read.refusal : gapsMessage(read.gaps, words, At.parse(action.value));
    await showInPlace(desk, person, pressed, message);
  };

/** "Export as CSV": all gaps in a modal, to be copied. */
export const gapsExport =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, body, client, context }) => {
    await ack();
    const reader = { client, team: teamOf(context), user: body.user.id };
    const words = await desk.wordsFor(client, reader.team, reader.user);
    const refused = tooFast(desk, reader.team, reader.user, words);
    if (refused) {
      const opener = { ...reader, trigger: body.trigger_id };
      return openFor(desk.out, opener, plainModal(words.gaps.exportTitle, refused.text, words), words);
    }
    await openGapsExport(desk, reader, body.trigger_id, words);
  };

/** Another part of the export, in the same modal. */
export const gapsPart =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, action, body, client, context }) => {
    await ack();
    if (!body.view) return;
    const reader = { client, team: teamOf(context), user: body.user.id };
    const words = await desk.wordsFor(client, reader.team, reader.user);
    const refused = tooFast(desk, reader.team, reader.user, words);
    const view = refused
      ? plainModal(words.gaps.exportTitle, refused.text, words)
      : await gapsExportView(desk, reader, At.parse(action.value), words);
    await desk.out.redraw(client, body.view.id, view);
  };

/** An entry of the list, or a part of the export, from 0. */
const At = z.coerce.number().int().min(0).max(999_999).catch(0);
