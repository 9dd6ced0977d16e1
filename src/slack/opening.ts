import { type types, webApi } from '@slack/bolt';
import { said } from './blocks/help.ts';
import { escaped } from './mrkdwn.ts';
import type { Outgoing } from './outgoing.ts';
import type { Words } from './words/words.ts';

/** Who pressed something that opens a modal, and by which trigger; it lives for three seconds. */
export type Opener = {
  readonly client: webApi.WebClient;
  readonly user: string;
  readonly trigger: string;
};

/** Opens a modal; when Slack does not wait any longer, the person is told so in a direct message. */
export const openFor = async (
  out: Outgoing,
  { client, user, trigger }: Opener,
  view: types.ModalView,
  words: Words,
): Promise<void> => {
  try {
    await out.open(client, trigger, view);
  } catch (error) {
    if (!isTooLate(error)) throw error;
    await out.post({ client, channel: user }, said(escaped(words.asking.expired)));
  }
};

/** Whether Slack refused a view because its trigger is too old, or was used by an earlier delivery of the same press. */
const isTooLate = (error: unknown): boolean =>
  error instanceof webApi.WebAPIPlatformError && TOO_LATE.has(error.data.error);

/** docs.slack.dev/reference/methods/views.open */
const TOO_LATE = new Set(['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id']);
