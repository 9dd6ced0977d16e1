import type { Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import { olderVersionMessage } from '../../blocks/notice.ts';
import { personOf } from '../../person.ts';
import type { Desk } from '../../ports.ts';

/** A button that the desk does not know any more. */
export const olderButton =
  ({ out }: Desk): Middleware<SlackActionMiddlewareArgs> =>
  async ({ ack, body, client }) => {
    await ack();
    const person = personOf(body, client);
    if (person) await out.whisper(person, olderVersionMessage());
  };
