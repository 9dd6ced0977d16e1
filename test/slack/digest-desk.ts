import { randomUUID } from 'node:crypto';
import type { Article } from '../../src/corpus/article.ts';
import { openDigests } from '../../src/digest/desk-digests.ts';
import { openDigestWords } from '../../src/slack/digest-words.ts';
import { ownersWords } from '../../src/slack/owners-words.ts';
import type { DeskPorts } from '../../src/slack/ports.ts';
import { slackPoster } from '../../src/slack/poster.ts';
import { openStore } from '../../src/store/store.ts';
import { ships, twin } from './articles.ts';
import { type Delivery, memoryLog, openDesk, token } from './desk.ts';
import { fakeSlack } from './fake-slack.ts';
import { usersInfo } from './people.ts';

/** The place in which the tests mostly are. */
export const NEWS = { team: 'T1', channel: 'C1' };

/** The desk before a fake Slack, with real digests on a real store; its clock stands until it is set. */
export const openDigestDesk = async (changes: Partial<DeskPorts> = {}) => {
  const slack = await fakeSlack();
  slack.answer('auth.test', { ok: true, bot_id: 'B1', user_id: 'UDESK', team_id: 'T1' });
  slack.answerWith('users.info', usersInfo);
  slack.answer('views.open', { ok: true, view: { id: 'V1' } });
  slack.answer('views.push', { ok: true, view: { id: 'V2' } });
  const clock = { at: new Date('2026-11-22T12:00:00Z') };
  const store = await openStore(':memory:', { now: () => clock.at });
  const articles: { now: readonly Article[] } = { now: [ships, twin] };
  const line = { installations: [{ team: null, token }], slackApiUrl: slack.apiUrl, log: memoryLog().log };
  const newDigests = () =>
    openDigests({
      store,
      poster: slackPoster({ ...line, strict: true }),
      words: openDigestWords(ownersWords(line)),
      articles: () => articles.now,
      evidence: () => ({ origins: [], differencesOf: () => [] }),
      defaultZone: 'Europe/Berlin',
      now: store.now,
      newKey: () => randomUUID(),
      log: memoryLog().log,
    });
  const digests = newDigests();
  const desk = await openDesk({ digests, ...changes }, slack);
  const reply = async (delivery: Delivery): Promise<string> => {
    const response = await desk.send(delivery);
    const text = await response.text();
    await desk.done();
    return text;
  };
  return {
    ...desk,
    digests,
    store,
    clock,
    articles,
    /** Another machine's desk before the same Slack and on the same store. */
    replica: () => openDesk({ digests: newDigests() }, slack),
    /** Sends it, waits until it is worked through, and returns what Slack got for an acknowledgement. */
    reply,
    /** The subscription of a channel as it is kept. */
    kept: (channel = 'C1') => store.subscriptions.of({ team: 'T1', channel }),
    /** What was whispered last, by the response_url or by chat.postEphemeral. */
    whispered: () =>
      String(
        slack.calls.findLast(({ method }) => method === 'response/1' || method === 'chat.postEphemeral')?.body
          .text ?? '',
      ),
    close: async () => {
      await desk.close();
      await store.close();
    },
  };
};

export type DigestDesk = Awaited<ReturnType<typeof openDigestDesk>>;
