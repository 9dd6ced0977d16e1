import type { MessageShortcut, Middleware, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { englishWords } from '../../../search/english.ts';
import { checkModal } from '../../blocks/check-modal.ts';
import { plainModal } from '../../blocks/modal.ts';
import { checkedMessage } from '../../claim-check.ts';
import { messageToCheck } from '../../claim-check-message.ts';
import { checkValue } from '../../claim-check-value.ts';
import { openFor } from '../../opening.ts';
import type { Desk } from '../../ports.ts';
import { tooFast } from '../../too-fast.ts';
import { teamOf } from '../../workspace-team.ts';

/**
 * "Check against articles" in the menu of a message: what the articles print on its statements, for whoever asked alone. What people
 * write to each other is looked up and not kept.
 */
export const checkMessage = (desk: Desk): Middleware<SlackShortcutMiddlewareArgs<MessageShortcut>> => {
  const english = englishWords();
  return async ({ ack, body, client, context }) => {
    await ack();
    const [team, user] = [teamOf(context), body.user.id];
    const words = await desk.wordsFor(client, team, user);
    const opener = { client, user, trigger: body.trigger_id };
    const message = messageToCheck(body);
    const refused = tooFast(desk, team, user, words);
    if (!message || refused) {
      const said = refused?.text ?? words.check.empty;
      return openFor(desk.out, opener, plainModal(words.check.title, said, words), words);
    }
    const self = { user: context.botUserId ?? null, bot: context.botId ?? null };
    const checked = checkedMessage(desk, message, self, english);
    const value = checkValue(message, checked.outcome === 'checked' ? checked.claims : []);
    const view = checkModal(checked, { value, behind: desk.evidence(), note: null }, words);
    await openFor(desk.out, opener, view, words);
  };
};
