import type { Middleware, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { ASK_FIELDS, askFormOf, LONGEST_QUESTION } from '../../ask-entries.ts';
import { type AskFault, askFaults } from '../../ask-faults.ts';
import { askedView } from '../../ask-form.ts';
import { olderVersionModal } from '../../blocks/context-modal.ts';
import type { Desk } from '../../ports.ts';
import { tooFast } from '../../too-fast.ts';
import type { Words } from '../../words/words.ts';
import { teamOf } from '../../workspace-team.ts';

/** The form is sent: what is wrong is shown beside its field, else the answer in the same form, which keeps what was entered. */
export const askForm =
  (desk: Desk): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ ack, body, view, client, context }) => {
    const asker = { client, team: teamOf(context), user: body.user.id };
    const words = await desk.wordsFor(client, asker.team, asker.user);
    const form = askFormOf(view);
    if (!form) return ack({ response_action: 'update', view: olderVersionModal(words) });
    const faults = askFaults(form.entries);
    if (faults.length > 0) return ack({ response_action: 'errors', errors: errorsOf(faults, words) });
    const refused = tooFast(desk, asker.team, asker.user, words);
    if (refused) return ack({ response_action: 'errors', errors: { [ASK_FIELDS.question]: refused.text } });
    const asked = askedView(
      desk,
      asker,
      form.entries,
      { isNarrowed: form.memory.isNarrowed, via: 'modal' },
      words,
    );
    await ack({ response_action: 'update', view: desk.out.fit(asked.view) });
    await asked.note();
  };

const errorsOf = (faults: readonly AskFault[], words: Words): Record<string, string> =>
  Object.fromEntries(faults.map(fault => [ASK_FIELDS[fault.field], faultWords(fault, words)]));

const faultWords = (fault: AskFault, { asking }: Words): string => {
  switch (fault.kind) {
    case 'empty':
      return asking.empty;
    case 'too_long':
      return asking.tooLong(fault.length, LONGEST_QUESTION);
    case 'no_date':
      return asking.noDate;
    case 'reversed':
      return asking.reversed;
  }
};
