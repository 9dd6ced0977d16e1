import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { answerFrom } from '../../../src/answer/answering.ts';
import { readFolder } from '../../../src/corpus/folder.ts';
import { openDigests } from '../../../src/digest/desk-digests.ts';
import { addressOf } from '../../../src/evidence/citations/text-fragment.ts';
import { verifyTyped } from '../../../src/evidence/citations/verification-words.ts';
import { gatherEvidence } from '../../../src/evidence/gathering.ts';
import { namedOrigins } from '../../../src/evidence/origins/named-origins.ts';
import { differencesIn } from '../../../src/evidence/wording/comparing-differences.ts';
import { openWatching } from '../../../src/gaps/watching.ts';
import { englishWords } from '../../../src/search/english.ts';
import { openHttp } from '../../../src/slack/connection/http.ts';
import { openDigestWords } from '../../../src/slack/digest-words.ts';
import { ownersWords } from '../../../src/slack/owners-words.ts';
import { slackPoster } from '../../../src/slack/poster.ts';
import { quietPoster } from '../../../src/slack/quiet-poster.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { StoreUnavailable } from '../../../src/store/store-unavailable.ts';
import { type Delivery, memoryLog, ports, send } from '../desk.ts';
import { walkSlack } from './walk-slack.ts';
import { TEAMS } from './walk-town.ts';

/** The desk as it is served, on a store in memory, before a Slack of two teams; its clock stands until it is moved on. */
export type WalkDesk = Awaited<ReturnType<typeof openWalkDesk>>;

export const openWalkDesk = async () => {
  const slack = await walkSlack();
  const clock = standingClock();
  const store = await openStore(':memory:', { now: clock.now });
  const readings = await readingsOf(store);
  const served = { now: readings.before };
  const installations = TEAMS.map(team => ({ team, token: `xoxb-${team}` }));
  const { lines, log } = memoryLog();
  const line = { installations, slackApiUrl: slack.apiUrl, log };
  const digests = openDigests({
    store,
    poster: quietPoster(slackPoster({ ...line, strict: true }), { mutes: store.mutes, log }),
    words: openDigestWords(ownersWords(line)),
    articles: () => served.now.library.articles,
    evidence: () => ({ ...served.now.evidence, differencesOf: differencesIn }),
    defaultZone: 'Europe/Berlin',
    now: store.now,
    newKey: () => randomUUID(),
    log,
  });
  const { inbox, turns, conversations, feedback, watches, mutes } = store;
  const wired = ports({
    ...{ inbox, turns, conversations, feedback, watches, mutes, digests, log },
    ask: (question, options) => served.now.ask(question, options),
    library: () => served.now.library,
    evidence: () => served.now.evidence,
    now: clock.now,
    sharedNow: store.now,
    isStoreFailure: error => error instanceof StoreUnavailable,
    newReference: () => REFERENCE,
  });
  const connection = await openHttp(wired.desk, {
    installations,
    slackApiUrl: slack.apiUrl,
    strict: true,
    askAgainAfter: 20,
    signingSecret: 'test-signing-secret',
    port: 0,
    host: '127.0.0.1',
  });
  const watching = openWatching({
    watches,
    ask: wired.desk.ask,
    articles: () => served.now.library.articles,
    tell: connection.app.tellWatcher,
    now: store.now,
    log,
  });
  return {
    slack,
    store,
    clock,
    lines,
    /** Hands a delivery over as Slack signs it; what it got for an acknowledgement, after how many milliseconds. */
    deliver: async (delivery: Delivery) => {
      const began = performance.now();
      const response = await send(connection.url ?? '', delivery, { at: Date.now() / 1000 });
      const text = await response.text();
      const took = performance.now() - began;
      await connection.app.idle(10_000);
      return { status: response.status, text, took };
    },
    /** Lets due digests be posted and watchers be told. */
    tick: async () => {
      await digests.tick();
      await watching.round();
    },
    /** A further article arrives, with all that can stand in one. */
    bringArticle: () => {
      served.now = readings.after;
    },
    close: async () => {
      await connection.stop();
      await slack.close();
      await store.close();
      vi.useRealTimers();
    },
  };
};

/** The clock of all, which stands until it is moved on; timers go by the real one. */
const standingClock = () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-22T12:00:00Z') });
  return {
    now: () => new Date(),
    pass: (milliseconds: number) => void vi.setSystemTime(Date.now() + milliseconds),
  };
};

/** By this a person's failure is found in the log, and in what they are told. */
export const REFERENCE = 'ref-of-a-failure';

/** The first articles, and the same with a hostile one beside them, each with its answers and evidence. */
const readingsOf = async (store: Store) => {
  const english = englishWords();
  const folder = await mkdtemp(join(tmpdir(), 'walk-'));
  const served = async () => {
    const library = await readFolder(folder);
    const answer = await answerFrom(library.articles, english);
    const evidence = await gatherEvidence(library.articles);
    const origins = namedOrigins(evidence.origins);
    return {
      library,
      ask: (question: string, options = {}) => answer(question, { ...options, origins }),
      evidence: {
        ...evidence,
        verify: async (typed: string, texts: Parameters<typeof verifyTyped>[3]) =>
          (await verifyTyped(typed, library, store.versions, texts)).words,
        addressOf,
      },
    };
  };
  try {
    await cp(new URL('../../../seeds/', import.meta.url), folder, { recursive: true });
    const before = await served();
    await writeFile(join(folder, 'z<!channel>&*.txt'), HOSTILE);
    return { before, after: await served() };
  } finally {
    await rm(folder, { recursive: true });
  }
};

const HOSTILE = [
  'Huawei <!channel> opens *everything* & <https://evil.example|bank.example>',
  'By <@U1ANNA> and <!everyone>',
  'Huawei told reporters on <!date^0^{time}|Monday> that <#C1NEWS> was "its own <!here> & only" laboratory, _they said_.',
  `The zebra laboratory of Huawei opened in Ulaanbaatar in 2018, ${'and it is said to be very large, '.repeat(40)}said <!subteam^S1> of A & B.`,
  'The zebra laboratory cost ~1.4~ billion dollars, according to `code` & \u202enwad\u202c sources :tada: in Ulaanbaatar.',
].join('\n\n');
