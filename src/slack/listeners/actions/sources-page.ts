import type { BlockButtonAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import { SourcesPage, sourcesMessage } from '../../blocks/sources.ts';
import type { Desk } from '../../ports.ts';

/** "Show more" and "Back to the start" under the list of sources: another page takes the place of this one. */
export const sourcesPage =
  ({ library, out }: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, action, body, client, respond }) => {
    await ack();
    const page = SourcesPage.safeParse(action.value);
    const person = { client, respond, channel: body.channel?.id ?? '', user: body.user.id };
    await out.whisper(person, sourcesMessage(library(), page.success ? page.data : 0), { replace: true });
  };
