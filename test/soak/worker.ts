import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/corpus/article.ts';
import { openDigests } from '../../src/digest/desk-digests.ts';
import type { Poster } from '../../src/digest/digests.ts';
import { startTicking } from '../../src/digest/ticking.ts';
import { openLog } from '../../src/log.ts';
import { digestWords } from '../../src/slack/digest-words.ts';
import { slackPoster } from '../../src/slack/poster.ts';
import { openStore } from '../../src/store/store.ts';
import { setClockAhead } from './ahead.ts';
import { pieceArticle } from './pieces.ts';
import { WorkerSetting } from './setting.ts';

/** One desk of a soak, as far as digests go: the real store, delivery and poster, in a process that may be killed at any time. */
const main = async (setting: WorkerSetting): Promise<void> => {
  process.once('disconnect', () => process.exit());
  setClockAhead(setting.ahead);
  const log = openLog('warn');
  const { clockFile, lease, postLimit } = setting;
  const clock =
    clockFile === null ? {} : { now: () => new Date(Date.now() + Number(readFileSync(clockFile, 'utf8'))) };
  const store = await openStore(setting.where, clock);
  const poster = slackPoster({
    installations: [{ team: null, token: 'xoxb-soak' }],
    slackApiUrl: setting.slackApiUrl,
    log,
    postLimit,
  });
  const digests = openDigests({
    store,
    poster: looking(poster, setting.look),
    words: digestWords,
    articles: folderReader(setting.articles),
    evidence: () => ({ origins: [], differencesOf: () => [] }),
    defaultZone: 'UTC',
    now: () => store.now(),
    newKey: () => randomUUID(),
    log,
    timings: { lease, postLimit, atOnce: 4 },
  });
  startTicking(digests, setting.tick, err => log.warn({ err }, 'a tick failed'));
  process.send?.('ready');
};

/** The poster with looks that say the truth or always the same. */
const looking = (poster: Poster, look: WorkerSetting['look']): Poster => {
  if (look === 'truth') return poster;
  if (look === 'absent') return { ...poster, find: async () => ({ outcome: 'absent' }) };
  return { ...poster, find: async () => ({ outcome: 'found', messageTs: '1.000000' }) };
};

/** The articles of the folder as they are at this moment, each file read once. */
const folderReader = (folder: string): (() => readonly Article[]) => {
  const read = new Map<string, Article>();
  return () =>
    readdirSync(folder)
      .sort()
      .map(file => {
        const article =
          read.get(file) ?? pieceArticle({ file, text: readFileSync(join(folder, file), 'utf8') });
        read.set(file, article);
        return article;
      });
};

await main(WorkerSetting.parse(JSON.parse(process.argv[2] ?? '{}')));
