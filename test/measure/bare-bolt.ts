import { App, HTTPReceiver } from '@slack/bolt';

/** The least that can be measured against: a Bolt app that only acknowledges. */
const receiver = new HTTPReceiver({ signingSecret: process.env.SLACK_SIGNING_SECRET ?? '' });
const app = new App({
  receiver,
  authorize: async () => ({ botToken: 'xoxb-bare', botId: 'B1', botUserId: 'U1' }),
  convoStore: false,
});
app.command('/huawei', async ({ ack }) => ack());
await app.start(Number(process.env.PORT));
