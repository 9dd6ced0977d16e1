import { setTimeout as pause } from 'node:timers/promises';
import { App, type AppOptions, type ReceiverEvent, webApi } from '@slack/bolt';
import type { Log } from './desk-log.ts';
import type { Intake } from './intake.ts';
import { errorText } from './redaction.ts';

/** What stands before Bolt's app. */
type Entrance = {
  readonly intake: Intake;
  /** Rejects as long as Slack does not say who the desk is. */
  readonly ready: () => Promise<unknown>;
  /** Milliseconds after which Slack is asked again. */
  readonly askAgainAfter: number;
  readonly log: Log;
};

/** Bolt's app behind the desk's intake, which knows how many deliveries are in hand. */
export class DeskApp extends App {
  readonly #entrance: Entrance;
  readonly #ending = new AbortController();
  #inHand = 0;
  #whenIdle: (() => void)[] = [];

  constructor(options: AppOptions, entrance: Entrance) {
    super(options);
    this.#entrance = entrance;
  }

  /** Resolves when the delivery is worked through, which may be long after Slack has its acknowledgement. */
  override async processEvent(event: ReceiverEvent): Promise<void> {
    await this.#counted(this.#entrance.intake.take(event, one => super.processEvent(one)));
  }

  /**
   * Has what was kept, but not begun, before the last end of the program worked through: now, or as soon as Slack is in
   * reach. Resolves when Slack was asked for the first time; rejects when it refuses the token.
   */
  async resumeInbox(): Promise<void> {
    const { ready, log } = this.#entrance;
    const refused = await ready().then(
      () => null,
      (error: unknown) => error,
    );
    if (refused instanceof webApi.WebAPIPlatformError) throw refused;
    if (refused !== null)
      log.warn(
        { error: errorText(refused) },
        'Slack is out of reach; what waits is answered as soon as it is in reach',
      );
    this.#resume(refused === null).catch(error =>
      log.error({ error: errorText(error) }, 'What waits in the inbox could not be worked through'),
    );
  }

  /** Resolves to true when nothing is in hand any more, to false when `milliseconds` are over before. */
  async idle(milliseconds: number): Promise<boolean> {
    if (this.#inHand === 0) return true;
    return new Promise(resolve => {
      const timer = setTimeout(() => resolve(false), milliseconds);
      this.#whenIdle.push(() => {
        clearTimeout(timer);
        resolve(true);
      });
    });
  }

  /** As {@link idle}, and nothing more of what waits in the inbox is begun. */
  finish(milliseconds: number): Promise<boolean> {
    this.#ending.abort();
    return this.idle(milliseconds);
  }

  async #resume(inReach: boolean): Promise<void> {
    const { intake, ready, askAgainAfter } = this.#entrance;
    const { signal } = this.#ending;
    for (let reached = inReach; !reached; ) {
      await pause(askAgainAfter, undefined, { signal, ref: false }).catch(() => {});
      if (signal.aborted) return;
      reached = await ready().then(
        () => true,
        () => false,
      );
    }
    if (signal.aborted) return;
    await this.#counted(intake.resume(one => super.processEvent(one), signal));
  }

  async #counted(work: Promise<void>): Promise<void> {
    this.#inHand += 1;
    try {
      await work;
    } finally {
      this.#inHand -= 1;
      if (this.#inHand === 0) for (const tell of this.#whenIdle.splice(0)) tell();
    }
  }
}
