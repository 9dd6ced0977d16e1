import type { BlockButtonAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import { MOST_WATCHES, type Wished, wishToBeTold } from '../../../gaps/watch-wish.ts';
import { answerMessage, lineAbove, type Shown } from '../../blocks/answer.ts';
import { said } from '../../blocks/help.ts';
import { olderVersionMessage } from '../../blocks/notice.ts';
import { LONGEST_SHOWN, watchingMessage } from '../../blocks/watch.ts';
import { personAt, settingAt, showInPlace } from '../../in-place.ts';
import type { Message } from '../../message.ts';
import { escaped, oneLine, shortened } from '../../mrkdwn.ts';
import type { Desk } from '../../ports.ts';
import { pressedIn } from '../../pressed.ts';
import { tooFast } from '../../too-fast.ts';
import { type WatchWish, watchWishOf } from '../../watch-value.ts';
import type { Words } from '../../words/words.ts';
import { teamOf } from '../../workspace-team.ts';

/**
 * "Tell me when it is": begins a watch for whoever pressed, and shows that in the message's place where they alone see it, with the way to
 * end it. When the articles answer by now, the answer is shown instead.
 */
export const watch =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, action, body, client, respond, context }) => {
    await ack();
    const pressed = pressedIn(body);
    const user = body.user.id;
    const person = personAt(pressed, { client, respond, user });
    const team = teamOf(context);
    const words = await desk.wordsFor(client, team, user);
    const wish = watchWishOf(action.value);
    if (!wish) return desk.out.whisper(person, olderVersionMessage(words));
    const refused = tooFast(desk, team, user, words);
    if (refused) return desk.out.whisper(person, refused);
    const setting = await settingAt(desk, team, pressed);
    const question = (await desk.turns.find(team, wish.turn))?.question ?? wish.question;
    const wished = await wishToBeTold(desk, { team, person: user }, question);
    await showInPlace(desk, person, pressed, wishedMessage(desk, wished, { ...wish, setting }, words));
  };

/** "Stop watching": ends the watch of whoever pressed, and says so in the place of what held the button where they alone see it. */
export const stopWatching =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, action, body, client, respond, context }) => {
    await ack();
    const pressed = pressedIn(body);
    const user = body.user.id;
    const person = personAt(pressed, { client, respond, user });
    const team = teamOf(context);
    const words = await desk.wordsFor(client, team, user);
    const id = action.value ?? '';
    const own = (await desk.watches.of(team, user)).find(one => one.id === id);
    const ended = own !== undefined && (await desk.watches.end(team, user, id));
    await showInPlace(desk, person, pressed, endedMessage(ended ? own.question : null, words));
  };

const wishedMessage = (
  { evidence }: Desk,
  wished: Wished,
  { turn, setting }: Pick<WatchWish, 'turn'> & Pick<Shown, 'setting'>,
  words: Words,
): Message => {
  const shown = { setting, behind: evidence(), words, turn, readAs: null };
  switch (wished.outcome) {
    case 'answered':
      return answerMessage(wished.answer, { ...shown, above: lineAbove(words.watch.answeredMeanwhile) });
    case 'too_many':
      return said(escaped(words.watch.tooMany(MOST_WATCHES)));
    case 'watching': {
      const { watch: begun, isNew, answer } = wished;
      return isNew && answer.outcome === 'not_in_articles'
        ? answerMessage(answer, { ...shown, watch: begun.id })
        : watchingMessage(begun, isNew, words);
    }
  }
};

const endedMessage = (question: string | null, { watch: words }: Words): Message =>
  said(
    escaped(
      question === null ? words.overBefore : words.stopped(shortened(oneLine(question), LONGEST_SHOWN)),
    ),
  );
