import { randomUUID } from 'node:crypto';
import { broughtForward } from './bringing-forward.ts';
import { openClosing } from './closing.ts';
import type { Config } from './config.ts';
import type { Library } from './corpus/library.ts';
import { keepLibrary } from './current-library.ts';
import { openDigests } from './digest/desk-digests.ts';
import { startTicking } from './digest/ticking.ts';
import { addressOf } from './evidence/citations/text-fragment.ts';
import { verifyTyped } from './evidence/citations/verification-words.ts';
import type { Evidence } from './evidence/gathering.ts';
import { differencesIn } from './evidence/wording/comparing-differences.ts';
import { faultOf } from './gaps/fault.ts';
import { openWatching } from './gaps/watching.ts';
import { keepForgetting, keepVersions, openStoreOf } from './keeping.ts';
import { connect, lineOf, openLocal } from './line.ts';
import type { Log } from './log.ts';
import { patience } from './slack/connection/connection.ts';
import { openDigestWords } from './slack/digest-words.ts';
import { ownersWords } from './slack/owners-words.ts';
import type { DeskEvidence, DeskPorts } from './slack/ports.ts';
import { slackPoster } from './slack/poster.ts';
import { quietPoster } from './slack/quiet-poster.ts';
import type { Store } from './store/store.ts';
import { StoreUnavailable } from './store/store-unavailable.ts';
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
    const store = await openStoreOf(config, log);
    closing.add(() => store.close());
    const { library, ask, evidence, changedAt, close } = await keepLibrary(config.articlesDir, log, reading =>
      keepVersions(store, reading, log),
    );
    closing.add(close);

    const workspace: Workspace | null =
      config.slack.mode === 'local'
        ? await openLocal(config, log, {
            examples: library().examples,
            bringDigestForward: (team, channel) => broughtForward(digests, { team, channel }),
          })
        : null;
    if (workspace) closing.add(() => workspace.close());
    const line = lineOf(config.slack, workspace);

    const digests = openDigests({
      store,
      poster: quietPoster(
        slackPoster({ installations: line.installations, slackApiUrl: line.slackApiUrl, log }),
        { mutes: store.mutes, log },
      ),
      words: openDigestWords(
        ownersWords({ installations: line.installations, slackApiUrl: line.slackApiUrl, log }),
      ),
      articles: () => library().articles,
      evidence: () => ({ ...evidence(), differencesOf: differencesIn }),
      defaultZone: config.timeZone,
      now: store.now,
      newKey: () => randomUUID(),
      log,
    });
    const ports: DeskPorts = {
      ask,
      library,
      articlesChangedAt: changedAt,
      evidence: () => deskEvidence(evidence(), library(), store),
      digests,
      inbox: store.inbox,
      turns: store.turns,
      conversations: store.conversations,
      feedback: store.feedback,
      watches: store.watches,
      mutes: store.mutes,
      forgetAsked: store.forgetAsked,
      mayReadGaps: user => config.gapsReaders.includes(user),
      defaultZone: config.timeZone,
      now: () => new Date(),
      sharedNow: store.now,
      isStoreFailure: error => error instanceof StoreUnavailable,
      newKey: () => randomUUID(),
      newReference: () => randomUUID().slice(0, 8),
      log,
    };
    const connection = await connect(ports, config, line);
    closing.add(() => connection.stop());
    workspace?.attach(connection.url ?? '');
    await connection.app.resumeInbox();
    const forgetting = keepForgetting(store, log);
    const stopTicking = startTicking(digests, TICK, err =>
      log.error({ err }, 'the digests could not be looked after'),
    );
    const watching = openWatching({
      watches: store.watches,
      ask,
      articles: () => library().articles,
      tell: connection.app.tellWatcher,
      now: store.now,
      log,
    });
    const stopWatching = startTicking({ tick: signal => watching.round(signal) }, TICK, error =>
      log.error({ error: faultOf(error) }, 'what people watch could not be looked after'),
    );
    closing.add(async () => {
      forgetting.stop();
      const ticked = Promise.all([stopTicking(patience), stopWatching(patience)]).then(ended =>
        ended.every(Boolean),
      );
      await connection.stop().finally(() => ticked);
      if (!(await ticked)) log.warn({}, 'the end came before all in hand was posted');
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

const deskEvidence = (evidence: Evidence, library: Library, { versions }: Store): DeskEvidence => ({
  ...evidence,
  verify: async (typed, texts) => (await verifyTyped(typed, library, versions, texts)).words,
  addressOf,
});

/** Milliseconds between two looks for what has fallen due. */
const TICK = 15_000;
