import type { BlockAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import { FEEDBACK_REASONS } from '../../../gaps/feedback-reason.ts';
import { feedbackModal } from '../../blocks/feedback.ts';
import { said } from '../../blocks/help.ts';
import { olderVersionMessage } from '../../blocks/notice.ts';
import { type Opinion, opinionOf } from '../../feedback-value.ts';
import { personAt } from '../../in-place.ts';
import { noteOpinion, type Why } from '../../opinions.ts';
import type { Person } from '../../outgoing.ts';
import type { Desk } from '../../ports.ts';
import { pressedIn } from '../../pressed.ts';
import { errorText } from '../../redaction.ts';
import { showSoon } from '../../shown-soon.ts';
import type { Words } from '../../words/words.ts';
import { teamOf } from '../../workspace-team.ts';

/**
 * "Helpful" and "Not helpful": noted at once, once for each person and answer; the other one changes it. Who presses "Not helpful" is
 * asked why in a form, in which stands what they said before.
 */
export const feedback =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockAction>> =>
  async ({ ack, action, body, client, respond, context }) => {
    await ack();
    const pressed = pressedIn(body);
    const { id: user } = body.user;
    const person = personAt(pressed, { client, respond, user });
    const team = teamOf(context);
    const words = await desk.wordsFor(client, team, user);
    const opinion = opinionOf(Pressed.parse(action).value);
    const tell = async (said: Parameters<typeof desk.out.whisper>[1]) =>
      pressed.message === null ? undefined : desk.out.whisper(person, said);
    if (!opinion) return tell(olderVersionMessage(words));
    const noting = noteOpinion(desk, { team, person: user }, opinion);
    if (opinion.verdict === 'not_helpful') {
      const opened = await askWhy(desk, person, body, { opinion, noting, words });
      return opened ? undefined : tell(said(words.feedback.noted));
    }
    const before = await noting;
    if (before?.verdict !== 'helpful') await tell(said(words.feedback.thanks));
  };

type Asking = {
  readonly opinion: Opinion;
  /** Ends with what was said before, once the opinion is written down. */
  readonly noting: Promise<(Why & { readonly verdict: string }) | null>;
  readonly words: Words;
};

/**
 * Opens the form that asks why, over a modal where the button was in one; while the store is slow, one that asks to wait. False when the
 * trigger was too old for that; rejects when the opinion could not be written down.
 */
const askWhy = async (
  desk: Desk,
  { client }: Person,
  body: BlockAction,
  { opinion, noting, words }: Asking,
): Promise<boolean> => {
  const { out, log } = desk;
  const making = noting.then(before => {
    const { reason, comment } = before?.verdict === opinion.verdict ? before : NOT_SAID;
    return feedbackModal(opinion, { reason: Reason.parse(reason), comment }, words);
  });
  const show = body.view?.type === 'modal' ? out.push : out.open;
  try {
    await showSoon(desk, client, view => show(client, body.trigger_id, view), making, words);
    return true;
  } catch (error) {
    await noting;
    log.warn({ error: errorText(error) }, 'The form that asks why an answer did not help did not open');
    return false;
  }
};

const NOT_SAID: Why = { reason: null, comment: null };

const Reason = z.enum(FEEDBACK_REASONS).nullable().catch(null);

/** Feedback buttons and plain ones bear their value alike. */
const Pressed = z.object({ value: z.string().optional() }).catch({});
