import { App, type AppOptions, type ReceiverEvent } from '@slack/bolt';
import type { Intake } from './intake.ts';

/** Bolt's app behind the desk's intake, which knows how many deliveries are in hand. */
export class DeskApp extends App {
  readonly #intake: Intake;
  #inHand = 0;
  #whenIdle: (() => void)[] = [];

  constructor(options: AppOptions, intake: Intake) {
    super(options);
    this.#intake = intake;
  }

  /** Resolves when the delivery is worked through, which may be long after Slack has its acknowledgement. */
  override async processEvent(event: ReceiverEvent): Promise<void> {
    await this.#counted(this.#intake.take(event, one => super.processEvent(one)));
  }

  /** Works through what was kept, but not begun, before the last end of the program. Rejects when Slack refuses the token. */
  async resumeInbox(): Promise<void> {
    await this.#counted(this.#intake.resume(one => super.processEvent(one)));
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
