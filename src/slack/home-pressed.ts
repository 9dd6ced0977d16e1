import type { BlockAction, Context, webApi } from '@slack/bolt';
import { said } from './blocks/help.ts';
import { type HomeOwner, showHome } from './home.ts';
import { escaped } from './mrkdwn.ts';
import { Unwritten } from './patient-inbox.ts';
import type { Desk } from './ports.ts';
import { errorText } from './redaction.ts';
import type { Words } from './words/words.ts';
import { teamOf } from './workspace-team.ts';

/** Something was pressed in the Home tab, by whom. */
export type HomePressed = {
  readonly owner: HomeOwner;
  readonly words: Words;
  readonly trigger: string;
};

type Delivered = { readonly body: BlockAction; readonly client: webApi.WebClient; readonly context: Context };

/** Reads it. */
export const homePressed = async (desk: Desk, { body, client, context }: Delivered): Promise<HomePressed> => {
  const owner = { client, team: teamOf(context), user: body.user.id };
  return { owner, words: await desk.wordsFor(client, owner.team, owner.user), trigger: body.trigger_id };
};

/**
 * Does something and publishes the Home tab as it is then, with what the deed says, null for nothing. That a deed failed is said there,
 * because a Home tab has no other place for it.
 */
export const thenHome = async (
  desk: Desk,
  pressed: HomePressed,
  deed: () => Promise<string | null>,
): Promise<void> => {
  const { home, notice } = pressed.words;
  const [done] = await Promise.allSettled([deed()]);
  if (done.status === 'fulfilled') return shown(desk, pressed, done.value);
  const unwritten = done.reason instanceof Unwritten || desk.isStoreFailure(done.reason);
  await shown(desk, pressed, unwritten ? home.undone : notice.failedInForm);
  if (!unwritten) throw done.reason;
};

/** What was done is done, also where the tab cannot be drawn: what there is to say of it is said in a direct message then. */
const shown = async (desk: Desk, { owner, words }: HomePressed, note: string | null): Promise<void> => {
  try {
    await showHome(desk, owner, words, note);
  } catch (error) {
    desk.log.warn({ error: errorText(error) }, 'A Home tab could not be drawn');
    if (note !== null)
      await desk.out.post({ client: owner.client, channel: owner.user }, said(escaped(note)));
  }
};
