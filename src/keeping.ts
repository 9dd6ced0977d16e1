import type { Config } from './config.ts';
import type { Library } from './corpus/library.ts';
import type { Log } from './log.ts';
import { openStore, type Store } from './store/store.ts';

/**
 * Opens the store that the settings name: the server of a database, else the file in the data folder; the local workspace keeps
 * nothing beyond its end where no server is named. In a file, which one program has at a time, what an earlier program had in hand
 * when it ended is let go.
 */
export const openStoreOf = async ({ databaseUrl, database, slack }: Config, log: Log): Promise<Store> => {
  if (databaseUrl !== null) return openStore(database, { log });
  const store = await openStore(slack.mode === 'local' ? ':memory:' : database, { log });
  await reopenInbox(store, log);
  return store;
};

const reopenInbox = async ({ inbox, now }: Store, log: Log): Promise<void> => {
  try {
    const at = await now();
    await inbox.reopen(at, new Date(at.getTime() + HISTORY_LAG));
  } catch (err) {
    log.error({ err }, 'what was in hand before the start could not be let go, it waits for its leases');
  }
};

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

/** Forgets now and once a day, until it is stopped, what was kept for long enough: deliveries, questions, opinions of answers. */
export const keepForgetting = (store: Store, log: Log): { stop(): void } => {
  const forget = () => void forgetOld(store, log);
  forget();
  const timer = setInterval(forget, DAY).unref();
  return { stop: () => clearInterval(timer) };
};

const forgetOld = async (store: Store, log: Log): Promise<void> => {
  const { inbox, turns, conversations, feedback, watches, now } = store;
  try {
    const at = (await now()).getTime();
    await inbox.forget(new Date(at - INBOX_DAYS * DAY));
    await conversations.forget(new Date(at - CONVERSATION_DAYS * DAY));
    await turns.forget(new Date(at - QUESTION_DAYS * DAY));
    await feedback.forget(new Date(at - QUESTION_DAYS * DAY));
    await watches.forget(new Date(at - QUESTION_DAYS * DAY));
  } catch (err) {
    log.error({ err }, 'what was kept for long enough could not be forgotten');
  }
};

/** Milliseconds after which Slack shows in a thread what it took. */
const HISTORY_LAG = 10_000;

const DAY = 86_400_000;

/** Slack delivers an event again for a day at most; a week is ample. */
const INBOX_DAYS = 7;

/** A thread that was silent for so long is not taken up by a bare "and Italy?". */
const CONVERSATION_DAYS = 30;

/** What people asked and thought of answers is kept so long that a quarter's gaps can be seen. */
const QUESTION_DAYS = 90;
