import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { openStoreOf } from '../../src/keeping.ts';
import { openLog } from '../../src/log.ts';

const folder = mkdtempSync(join(tmpdir(), 'keeping-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const config = readConfig({
  DATA_DIR: folder,
  SLACK_MODE: 'http',
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_SIGNING_SECRET: randomUUID(),
});

it('what a program on a file had in hand when it ended can be had by the next one from its start on', async () => {
  const log = openLog('silent');
  const before = await openStoreOf(config, log);
  const at = await before.now();
  const inSeconds = (seconds: number) => new Date(at.getTime() + seconds * 1000);
  await before.inbox.keep('unmarked', 'words', at, inSeconds(600));
  const marked = await before.inbox.keep('marked', 'words', at, inSeconds(600));
  if (marked) await before.inbox.mark(marked, at, inSeconds(600));
  await before.close();

  const store = await openStoreOf(config, log);
  const dueAt = async (when: Date) => (await store.inbox.due(when, 10)).map(({ key }) => key).toSorted();
  expect(await dueAt(await store.now())).toEqual(['unmarked']);
  expect(await dueAt(inSeconds(30))).toEqual(['marked', 'unmarked']);
  await store.close();
});
