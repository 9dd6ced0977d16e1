import type { Middleware, SlackEventMiddlewareArgs } from '@slack/bolt';
import { shortened } from '../../mrkdwn.ts';
import type { Desk } from '../../ports.ts';
import { errorText } from '../../redaction.ts';
import { teamOf } from '../../workspace-team.ts';

/**
 * Suggests questions at the head of the conversation when somebody opens it: docs.slack.dev/ai/developing-agents. Slack tells so by
 * `app_home_opened`, of the tab `messages`. Where it takes no suggestions that is logged, and nothing is missing but them.
 */
export const agentOpened =
  (desk: Desk): Middleware<SlackEventMiddlewareArgs<'app_home_opened'>> =>
  async ({ event: { channel, user, tab }, client, context }) => {
    if (tab !== 'messages') return;
    const { agent } = await desk.wordsFor(client, teamOf(context), user);
    const examples = desk.library().examples.map(question => ({
      title: shortened(question, LONGEST_TITLE),
      message: question,
    }));
    const prompts = (examples.length > 0 ? examples : agent.prompts).slice(0, MOST_PROMPTS);
    try {
      await client.assistant.threads.setSuggestedPrompts({
        channel_id: channel,
        title: agent.promptsTitle,
        prompts,
      });
    } catch (error) {
      desk.log.warn({ error: errorText(error) }, 'Slack took no suggested questions');
    }
  };

/** docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts */
const MOST_PROMPTS = 4;
/** About what a line of Slack's shows. */
const LONGEST_TITLE = 75;
