import type { types, webApi } from '@slack/bolt';
import { digestSaidModal, waitingModal } from './blocks/digest-form.ts';
import { inTime } from './in-time.ts';
import type { Desk } from './ports.ts';
import type { Words } from './words/words.ts';

/** Opens a view by a trigger and returns the view's id. */
type Show = (view: types.ModalView) => Promise<string>;

/**
 * Shows the view as soon as it is made: at once when it is quick, else in the place of one that asks to wait, because a trigger lives
 * for three seconds. A view that fails to be made leaves no one waiting.
 */
export const showSoon = async (
  { out }: Desk,
  client: webApi.WebClient,
  show: Show,
  making: Promise<types.ModalView>,
  words: Words,
): Promise<void> => {
  const made = await inTime(making, QUICK);
  if (made) {
    await show(made.result);
    return;
  }
  const [shown, late] = await Promise.allSettled([show(waitingModal(words)), making]);
  if (shown.status === 'rejected') throw shown.reason;
  const failed = digestSaidModal(words.notice.failedInForm, words);
  await out.redraw(client, shown.value, late.status === 'fulfilled' ? late.value : failed);
  if (late.status === 'rejected') throw late.reason;
};

/** Milliseconds of a trigger's three seconds that may pass before something has to be shown. */
const QUICK = 1200;
