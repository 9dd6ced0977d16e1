import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openClosing } from './closing.ts';
import type { Config, SlackSettings } from './config.ts';
import type { Library } from './corpus/library.ts';
import { keepLibrary } from './current-library.ts';
import { openDigests } from './digest/desk-digests.ts';
import type { Digests } from './digest/digests.ts';
import type { Place } from './digest/subscription.ts';
import { startTicking } from './digest/ticking.ts';
import { addressOf } from './evidence/citations/text-fragment.ts';
import { verifyTyped } from './evidence/citations/verification-words.ts';
import type { Evidence } from './evidence/gathering.ts';
import type { Log } from './log.ts';
import { type Connection, patience } from './slack/connection/connection.ts';
import { openHttp } from './slack/connection/http.ts';
import { openSocket } from './slack/connection/socket.ts';
import type { DeskEvidence, DeskPorts } from './slack/ports.ts';
import { slackPoster } from './slack/poster.ts';
import { openStore, type Store } from './store/store.ts';
import type { Workspace } from './workspace/workspace.ts';

/** The whole desk, open. */
export type OpenDesk = {
  /** Where a person opens the local workspace; null when the desk works in Slack itself. */
  readonly address: string | null;
  /** Where Slack sends its requests; null in Socket Mode. */
  readonly eventsUrl: string | null;
  /** Takes in nothing new, finishes what is in hand within ten seconds, and closes everything. */
  stop(): Promise<void>;
};

/** Opens the desk by its settings: articles, store, digests, and the line to Slack or to the local workspace. */
export const openDesk = async (config: Config, log: Log): Promise<OpenDesk> => {
  const closing = openClosing();
  try {
    const now = () => new Date();
    const store = await openStore(
      config.slack.mode === 'local' ? ':memory:' : join(config.dataDir, 'desk.sqlite'),
    );
    closing.add(() => store.close());
    const { library, ask, evidence, close } = await keepLibrary(config.articlesDir, log, reading =>
      keepVersions(store, reading, now(), log),
    );
    closing.add(close);
    await forgetOld(store, now(), log);

    const bringForward = (place: Place) => forwarded(digests, place);
    const workspace =
      config.slack.mode === 'local' ? await openLocal(config, log, library().examples, bringForward) : null;
    if (workspace) closing.add(() => workspace.close());
    const line = lineOf(config.slack, workspace);

    const poster = slackPoster({ token: line.token, slackApiUrl: line.slackApiUrl, log });
    const articles = () => library().articles;
    const digests = openDigests({
      store,
      poster,
      articles,
      origins: () => evidence().origins,
      defaultZone: config.timeZone,
      now,
      newKey: () => randomUUID(),
      log,
    });
    const ports: DeskPorts = {
      ask,
      library,
      evidence: () => deskEvidence(evidence(), library(), store),
      digests,
      inbox: store.inbox,
      defaultZone: config.timeZone,
      now,
      newReference: () => randomUUID().slice(0, 8),
      log,
    };
    const connection = await connect(ports, config, line);
    closing.add(() => connection.stop());
    workspace?.attach(connection.url ?? '');
    await connection.app.resumeInbox();
    const forgetting = setInterval(() => void forgetOld(store, now(), log), DAY).unref();
    const stopTicking = startTicking(digests, TICK, err =>
      log.error({ err }, 'the digests could not be looked after'),
    );
    closing.add(async () => {
      clearInterval(forgetting);
      const ticked = stopTicking(patience);
      await connection.stop().finally(() => ticked);
      if (!(await ticked)) log.warn({}, 'the end came before all digests in hand were posted');
    });
    return {
      address: workspace?.address ?? null,
      eventsUrl: connection.url ?? null,
      stop: () => closing.close(),
    };
  } catch (fault) {
    await closing.close().catch(err => log.error({ err }, 'the desk could not close in good order'));
    throw fault;
  }
};

/** What the desk needs to call Slack, and to be called. */
type Line = {
  readonly token: string;
  readonly slackApiUrl: string;
  readonly settings: SlackSettings;
  readonly secret: string;
};

const lineOf = (settings: SlackSettings, workspace: Workspace | null): Line => {
  if (settings.mode === 'local') {
    if (!workspace) throw new Error('The local workspace is not open');
    const { botToken, slackApiUrl, signingSecret } = workspace;
    return { token: botToken, slackApiUrl, settings, secret: signingSecret };
  }
  const secret = settings.mode === 'socket' ? settings.appToken : settings.signingSecret;
  return { token: settings.botToken, slackApiUrl: settings.apiUrl, settings, secret };
};

const connect = (ports: DeskPorts, config: Config, line: Line): Promise<Connection> => {
  const { token, slackApiUrl, settings, secret } = line;
  const shared = { token, slackApiUrl };
  switch (settings.mode) {
    case 'socket':
      return openSocket(ports, { ...shared, appToken: secret });
    case 'http':
      return openHttp(ports, { ...shared, signingSecret: secret, host: config.host, port: config.port });
    case 'local':
      return openHttp(ports, { ...shared, signingSecret: secret, host: '127.0.0.1', port: 0 });
  }
};

/** The local workspace needs the development dependencies, so it is loaded only where it is wanted. */
const openLocal = async (
  { port }: Config,
  log: Log,
  examples: readonly string[],
  bringForward: (place: Place) => Promise<string>,
): Promise<Workspace> => {
  const { openWorkspace } = await import('./workspace/workspace.ts');
  const workspace: Workspace = await openWorkspace({
    port,
    log,
    examples,
    bringDigestForward: channel => bringForward({ team: workspace.teamId, channel }),
  });
  return workspace;
};

/** Brings a channel's next digest forward and says in one sentence what came of it. */
const forwarded = async (digests: Digests, place: Place): Promise<string> => {
  const brought = await digests.bringForward(place);
  switch (brought.outcome) {
    case 'posted':
      return 'The next digest has been posted.';
    case 'nothing_new':
      return 'Nothing is new to this channel since its last digest, so nothing was posted.';
    case 'off':
      return 'This channel has no digest yet. Type /huawei digest on 08:30 first.';
    case 'wait':
      return `Slack asked to wait: the digest comes in ${brought.seconds} seconds.`;
    default:
      return `The digest was not posted (${brought.error}). /huawei digest status says more.`;
  }
};

const deskEvidence = (evidence: Evidence, library: Library, { versions }: Store): DeskEvidence => ({
  ...evidence,
  verify: async typed => (await verifyTyped(typed, library, versions)).words,
  addressOf,
});

/** What was read is kept, so that a citation can be held against it later; that it cannot be kept keeps nobody from reading. */
const keepVersions = async (
  { versions }: Store,
  { articles }: Library,
  now: Date,
  log: Log,
): Promise<void> => {
  try {
    await versions.keep(articles, now);
  } catch (err) {
    log.error({ err }, 'the articles as they are now could not be kept for later');
  }
};

const forgetOld = async ({ inbox }: Store, now: Date, log: Log): Promise<void> => {
  try {
    await inbox.forget(new Date(now.getTime() - INBOX_DAYS * DAY));
  } catch (err) {
    log.error({ err }, 'old deliveries could not be forgotten');
  }
};

const TICK = 15_000;
const DAY = 86_400_000;

/** Slack delivers an event again for a day at most; a week is ample. */
const INBOX_DAYS = 7;
