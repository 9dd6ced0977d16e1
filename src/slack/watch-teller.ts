import type { webApi } from '@slack/bolt';
import type { Telling, WatchingParts } from '../gaps/watching.ts';
import { watchToldMessage } from './blocks/watch-told.ts';
import type { Desk } from './ports.ts';
import { isUnreached, postingOf } from './posting-errors.ts';
import { errorText } from './redaction.ts';

/**
 * Tells the person of a watch in a direct message, in their words. Whether Slack took it is read from its answer as for digests. A
 * workspace that lets nothing be posted at the moment, or cannot be reached, is asked again later. What is no answer leaves it unknown for
 * good: what was posted to a person by their user id cannot be looked for, as Slack names the conversation only in the answer.
 */
export const watchTeller =
  (
    { out, wordsFor, evidence, log }: Pick<Desk, 'out' | 'wordsFor' | 'evidence' | 'log'>,
    clientOf: (team: string) => webApi.WebClient,
  ): WatchingParts['tell'] =>
  async (watch, answer) => {
    const client = installed(clientOf, watch.team);
    if (!client) return async () => ({ outcome: 'later', error: 'not_installed' });
    const words = await wordsFor(client, watch.team, watch.person);
    const message = watchToldMessage(watch, answer, evidence(), words);
    return async () => {
      try {
        await out.post({ client, channel: watch.person }, message);
        return { outcome: 'told' };
      } catch (error) {
        const telling = tellingOf(error);
        if (telling.outcome === 'unknown')
          log.warn({ error: errorText(error) }, 'Slack did not confirm a message to somebody who watches');
        return telling;
      }
    };
  };

const tellingOf = (error: unknown): Exclude<Telling, { outcome: 'told' }> => {
  const posting = postingOf(error);
  switch (posting.outcome) {
    case 'wait':
      return { outcome: 'later', error: isUnreached(error) ? 'unreached' : 'rate_limited' };
    case 'unknown':
      return { outcome: 'unknown', error: posting.error };
    case 'gone':
      return { outcome: posting.everywhere ? 'later' : 'refused', error: posting.error };
    case 'refused':
      return { outcome: 'refused', error: posting.error };
  }
};

const installed = (clientOf: (team: string) => webApi.WebClient, team: string): webApi.WebClient | null => {
  try {
    return clientOf(team);
  } catch {
    return null;
  }
};
