import type { Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';

/** "Open the article": the link is followed where it is pressed, so that Slack is only told that it was heard. */
export const openArticle =
  (): Middleware<SlackActionMiddlewareArgs> =>
  async ({ ack }) => {
    await ack();
  };
