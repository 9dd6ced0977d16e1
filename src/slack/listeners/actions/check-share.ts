import {
  type BlockButtonAction,
  type Middleware,
  RespondError,
  type SlackActionMiddlewareArgs,
} from '@slack/bolt';
import { checkModal } from '../../blocks/check-modal.ts';
import { sharedCheckMessage } from '../../blocks/check-shared.ts';
import { plainModal } from '../../blocks/modal.ts';
import { sharedWords } from '../../blocks/shared-to.ts';
import { type CheckPlace, checkOf } from '../../claim-check-value.ts';
import type { Message } from '../../message.ts';
import type { Desk } from '../../ports.ts';
import { respondTo } from '../../respond.ts';
import { type SharedTo, shareTo } from '../../share-to.ts';
import { teamOf } from '../../workspace-team.ts';

/**
 * "Share into the thread": posts the check that the modal shows under its message, in the name of whoever pressed, once; where the desk
 * is not a member, by the response_url of the shortcut, as long as that lives. What came of it is said in the modal.
 */
export const checkShare =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, body, client, context }) => {
    await ack();
    if (!body.view) return;
    const [team, user] = [teamOf(context), body.user.id];
    const words = await desk.wordsFor(client, team, user);
    const found = checkOf(body.view.private_metadata, desk.library());
    if (!found)
      return desk.out.redraw(client, body.view.id, plainModal(words.check.title, words.check.changed, words));
    const { place, claims } = found;
    const message = sharedCheckMessage(claims, { sharedBy: user, behind: desk.evidence() }, words);
    const spot = { client, channel: place.channel, thread: place.thread };
    const elsewise = () => announceIn(desk, place, message);
    const shared = await shareTo(desk, { team, user, spot, thing: `check:${place.ts}`, message }, elsewise);
    const note = sharedWords(shared, place.channel, words);
    const checked = { outcome: 'checked', claims, unread: 0, isCut: false } as const;
    const isShared = shared.outcome === 'shared' || shared.outcome === 'shared_before';
    const drawn = { value: body.view.private_metadata, behind: desk.evidence(), note, isShared };
    await desk.out.redraw(client, body.view.id, checkModal(checked, drawn, words));
  };

const announceIn = async (
  { out }: Desk,
  { responseUrl, thread }: CheckPlace,
  message: Message,
): Promise<SharedTo> => {
  if (!URL.canParse(responseUrl)) return { outcome: 'not_member' };
  try {
    await out.announce(respondTo(responseUrl), message, thread);
    return { outcome: 'shared' };
  } catch (error) {
    if (error instanceof RespondError) return { outcome: 'too_late' };
    throw error;
  }
};
