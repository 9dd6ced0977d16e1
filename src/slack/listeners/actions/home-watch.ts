import type { BlockButtonAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import { MOST_WATCHES, type Wished, wishToBeTold } from '../../../gaps/watch-wish.ts';
import { homePressed, thenHome } from '../../home-pressed.ts';
import { oneLine, shortened } from '../../mrkdwn.ts';
import type { Desk } from '../../ports.ts';
import { tooFast } from '../../too-fast.ts';
import type { Words } from '../../words/words.ts';

/** "Tell me when it is" beside a question in the Home tab. */
export const homeWatch =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, ...delivered }) => {
    await ack();
    const question = delivered.action.value ?? '';
    const pressed = await homePressed(desk, delivered);
    const { team, user } = pressed.owner;
    await thenHome(desk, pressed, async () => {
      const refused = tooFast(desk, team, user, pressed.words);
      if (refused) return refused.text;
      const wished = await wishToBeTold(desk, { team, person: user }, question);
      return wishedNote(wished, shortened(oneLine(question), 300), pressed.words);
    });
  };

/** "Stop watching" there. */
export const homeStop =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, ...delivered }) => {
    await ack();
    const pressed = await homePressed(desk, delivered);
    const { team, user } = pressed.owner;
    await thenHome(desk, pressed, async () => {
      const ended = await desk.watches.end(team, user, delivered.action.value ?? '');
      return ended ? null : pressed.words.watch.overBefore;
    });
  };

const wishedNote = (wished: Wished, question: string, { watch, home }: Words): string => {
  switch (wished.outcome) {
    case 'watching':
      return wished.isNew ? watch.watching(question) : watch.watchingBefore(question);
    case 'answered':
      return home.answeredMeanwhile(question);
    case 'too_many':
      return home.tooManyWatches(MOST_WATCHES);
  }
};
