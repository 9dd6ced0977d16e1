import type { Middleware, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import { FEEDBACK_REASONS, LONGEST_COMMENT } from '../../../gaps/feedback-reason.ts';
import { COMMENT, REASON } from '../../blocks/feedback.ts';
import { plainModal } from '../../blocks/modal.ts';
import { opinionOf } from '../../feedback-value.ts';
import { inTime } from '../../in-time.ts';
import { noteOpinion } from '../../opinions.ts';
import type { Desk } from '../../ports.ts';
import { teamOf } from '../../workspace-team.ts';

/**
 * Why an answer did not help is sent: written down, or what is wrong is shown beside its field. While the store fails, or is slow, the form
 * stays open with what was typed.
 */
export const feedbackForm =
  (desk: Desk): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ ack, body, view, client, context }) => {
    const team = teamOf(context);
    const { id: person } = body.user;
    const words = await desk.wordsFor(client, team, person);
    const { feedback } = words;
    const opinion = opinionOf(view.private_metadata);
    if (!opinion)
      return ack({ response_action: 'update', view: plainModal(feedback.title, feedback.tooLate, words) });
    const { reason, comment } = Form.parse(view).state.values;
    if (reason === null)
      return ack({ response_action: 'errors', errors: { [REASON]: feedback.chooseReason } });
    if ((comment?.length ?? 0) > LONGEST_COMMENT)
      return ack({ response_action: 'errors', errors: { [COMMENT]: feedback.tooLong(LONGEST_COMMENT) } });
    const noting = noteOpinion(desk, { team, person }, opinion, { reason, comment });
    const noted = await inTime(noting, QUICK).catch(error => {
      if (!desk.isStoreFailure(error)) throw error;
      return null;
    });
    if (!noted) {
      noting.catch(() => undefined);
      return ack({ response_action: 'errors', errors: { [COMMENT]: feedback.notSaved } });
    }
    await ack({
      response_action: 'update',
      view: plainModal(feedback.savedTitle, feedback.saved, words),
    });
  };

const Values = z
  .object({
    [REASON]: z
      .object({
        [REASON]: z.object({ selected_option: z.object({ value: z.enum(FEEDBACK_REASONS) }).nullable() }),
      })
      .transform(block => block[REASON].selected_option?.value ?? null)
      .catch(null),
    [COMMENT]: z
      .object({ [COMMENT]: z.object({ value: z.string().nullish() }) })
      .transform(block => block[COMMENT].value?.trim() || null)
      .catch(null),
  })
  .transform(values => ({ reason: values[REASON], comment: values[COMMENT] }))
  .catch({ reason: null, comment: null });

const Form = z.object({ state: z.object({ values: Values }) });

/** Milliseconds of the three seconds within which Slack wants to be told what becomes of a form. */
const QUICK = 1800;
