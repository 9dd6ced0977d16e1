import type { BlockAction, Context, webApi } from '@slack/bolt';
import { type AskForm, askFormOf } from './ask-entries.ts';
import { type Asker, redrawnAskView } from './ask-form.ts';
import { plainModal } from './blocks/modal.ts';
import type { Desk } from './ports.ts';
import { tooFast } from './too-fast.ts';
import type { Words } from './words/words.ts';
import { teamOf } from './workspace-team.ts';

/** Something was pressed in an open form: by whom, what stands in the form, and how to draw it again unless it shows something newer. */
export type AskPressed = {
  readonly asker: Asker;
  readonly form: AskForm;
  readonly words: Words;
  redraw(changes: Parameters<typeof redrawnAskView>[2]): Promise<void>;
};

type Delivered = { readonly body: BlockAction; readonly client: webApi.WebClient; readonly context: Context };

/** Reads it; null when it was in no form of ours, and when it comes too soon, which is said over the form. */
export const askPressed = async (
  desk: Desk,
  { body, client, context }: Delivered,
): Promise<AskPressed | null> => {
  const form = askFormOf(body.view);
  if (!form || !body.view) return null;
  const { id, hash } = body.view;
  const asker = { client, team: teamOf(context), user: body.user.id };
  const words = await desk.wordsFor(client, asker.team, asker.user);
  const refused = tooFast(desk, asker.team, asker.user, words);
  if (refused) {
    await desk.out.push(client, body.trigger_id, plainModal(words.asking.title, refused.text, words));
    return null;
  }
  return {
    asker,
    form,
    words,
    redraw: changes => desk.out.redraw(client, id, redrawnAskView(desk, form, changes, words), hash),
  };
};
