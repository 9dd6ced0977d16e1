import type { Config } from './config.ts';
import type { Library } from './corpus/library.ts';
import type { Log } from './log.ts';
import { openStore, type Store } from './store/store.ts';

/**
 * Opens the store that the settings name: the server of a database, else the file in the data folder; the local workspace keeps
 * nothing beyond its end where no server is named.
 */
export const openStoreOf = ({ databaseUrl, database, slack }: Config, log: Log): Promise<Store> =>
  openStore(databaseUrl === null && slack.mode === 'local' ? ':memory:' : database, { log });

/** Keeps what was read, so that a citation can be held against it later; that it cannot be kept keeps nobody from reading. */
export const keepVersions = async (
  { versions, now }: Store,
  { articles }: Library,
  log: Log,
): Promise<void> => {
  try {
    await versions.keep(articles, await now());
  } catch (err) {
    log.error({ err }, 'the articles as they are now could not be kept for later');
  }
};

/** Forgets old deliveries now and once a day until it is stopped. */
export const keepForgetting = (store: Store, log: Log): { stop(): void } => {
  const forget = () => void forgetOld(store, log);
  forget();
  const timer = setInterval(forget, DAY).unref();
  return { stop: () => clearInterval(timer) };
};

const forgetOld = async ({ inbox, now }: Store, log: Log): Promise<void> => {
  try {
    await inbox.forget(new Date((await now()).getTime() - INBOX_DAYS * DAY));
  } catch (err) {
    log.error({ err }, 'old deliveries could not be forgotten');
  }
};

const DAY = 86_400_000;

/** Slack delivers an event again for a day at most; a week is ample. */
const INBOX_DAYS = 7;
