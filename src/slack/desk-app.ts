import { setTimeout as pause } from 'node:timers/promises';
import { App, type AppOptions, type ReceiverEvent } from '@slack/bolt';
import type { WatchingParts } from '../gaps/watching.ts';
import type { Entrance } from './entrance.ts';
import { isBadToken } from './posting-errors.ts';
import { errorText } from './redaction.ts';

/** Bolt's app behind the desk's intake, which knows how many deliveries are in hand; and what the desk says unasked to those who watch. */
export class DeskApp extends App {
  readonly tellWatcher: WatchingParts['tell'];
  readonly #entrance: Entrance;
  readonly #ending = new AbortController();
  #rounds: Promise<void> | null = null;
  #inHand = 0;
  #whenIdle: (() => void)[] = [];

  constructor(options: AppOptions, entrance: Entrance, tellWatcher: WatchingParts['tell']) {
    super(options);
    this.#entrance = entrance;
    this.tellWatcher = tellWatcher;
  }

  /** Resolves when the delivery is worked through, which may be long after Slack has its acknowledgement. */
  override async processEvent(event: ReceiverEvent): Promise<void> {
    await this.#counted(this.#entrance.intake(event, one => super.processEvent(one)));
  }

  /**
   * Has what waits in the inbox worked through, now, or as soon as Slack is in reach, and from then on again and again, because it
   * may be another replica that was cut off. Resolves when Slack was asked for the first time; rejects when it says that the token is bad.
   */
  async resumeInbox(): Promise<void> {
    const { ready, log } = this.#entrance;
    const refused = await ready().then(
      () => null,
      (error: unknown) => error,
    );
    if (isBadToken(refused)) throw refused;
    if (refused !== null)
      log.warn(
        { error: errorText(refused) },
        'Slack is out of reach; what waits is answered as soon as it is in reach',
      );
    this.#rounds ??= this.#goRound(refused === null);
  }

  /** Has what waits in the inbox at this moment worked through, when Slack is in reach. */
  async workOffInbox(): Promise<void> {
    if (!(await this.#isInReach())) return;
    const { round } = this.#entrance;
    await this.#counted(round(one => super.processEvent(one), this.#ending.signal));
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

  async #goRound(inReach: boolean): Promise<void> {
    const { askAgainAfter, roundEvery } = this.#entrance;
    const { signal } = this.#ending;
    for (let reached = inReach; !signal.aborted; reached = await this.#isInReach()) {
      if (reached) await this.workOffInbox();
      await pause(reached ? roundEvery : askAgainAfter, undefined, { signal, ref: false }).catch(() => {});
    }
  }

  /** Whether Slack has said who the desk is. */
  #isInReach(): Promise<boolean> {
    return this.#entrance.ready().then(
      () => true,
      () => false,
    );
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
