import { answerKey, answerMark } from './answer-key.ts';
import type { Message } from './message.ts';
import type { Outgoing, Person, Spot } from './outgoing.ts';
import { postingOf } from './posting-errors.ts';

/**
 * What became of an answer. Of `unsent` Slack took nothing, and will not; `later` in these seconds it may take it; after `doubtful`
 * it has it or not, and nobody can see that of one that is `unseen`; what is `lost` belongs to another worker, who has it to answer.
 */
export type Fate =
  | { readonly kind: 'unsent' | 'sent' | 'doubtful' | 'unseen' | 'lost' }
  | { readonly kind: 'later'; readonly seconds: number };

/** What an answer is sent by. */
type AnsweringParts = {
  /** The delivery's key in the inbox. */
  readonly key: string;
  /** Whether nobody tried to answer the delivery before. */
  readonly isFirst: boolean;
  /** Whether Slack may have an answer from before, that is not in the thread. */
  readonly maybeSent: boolean;
  readonly out: Pick<Outgoing, 'post' | 'whisper'>;
  /** Writes down that Slack may have the answer from now on; false when the delivery is another's by now. */
  mark(): Promise<boolean>;
  /** Whether the delivery is still this worker's. */
  held(): boolean;
};

/** The way in which one claimed delivery is answered: under its key, once, and only while the claim stands. */
export class Answering {
  readonly #parts: AnsweringParts;
  #fate: Fate = { kind: 'unsent' };
  #handed = false;

  constructor(parts: AnsweringParts) {
    this.#parts = parts;
  }

  /** The delivery's key in the inbox. */
  get key(): string {
    return this.#parts.key;
  }

  /** Whether nobody tried to answer the delivery before. */
  get isFirst(): boolean {
    return this.#parts.isFirst;
  }

  get fate(): Fate {
    return this.#fate;
  }

  /** Posts the answer; what is thrown is Slack's error or a {@link LostClaim}, and `fate` tells what it means. */
  async post(spot: Spot, message: Message): Promise<void> {
    const { key, out } = this.#parts;
    await this.#send(() => out.post(spot, message, answerMark(answerKey(key)), () => this.#hand()));
  }

  /**
   * The same for one person alone. Nobody can look for such an answer later, so that one which Slack may have is not given again: it is
   * `unseen`, and nothing is thrown.
   */
  async whisper(person: Person, message: Message): Promise<void> {
    if (this.#parts.maybeSent) this.#fate = { kind: 'unseen' };
    else await this.#send(() => this.#parts.out.whisper(person, message, { before: () => this.#hand() }));
  }

  async #send(hand: () => Promise<unknown>): Promise<void> {
    const { key, mark } = this.#parts;
    try {
      if (!(await mark())) throw new LostClaim(key);
      await hand();
      this.#fate = { kind: 'sent' };
    } catch (error) {
      this.#fate = this.#fateAfter(error);
      throw error;
    }
  }

  #hand(): void {
    if (!this.#parts.held()) throw new LostClaim(this.#parts.key);
    this.#handed = true;
  }

  #fateAfter(error: unknown): Fate {
    if (error instanceof LostClaim) return { kind: 'lost' };
    if (!this.#handed) return { kind: 'unsent' };
    const posting = postingOf(error);
    if (posting.outcome === 'wait') return { kind: 'later', seconds: posting.seconds };
    return { kind: posting.outcome === 'unknown' ? 'doubtful' : 'unsent' };
  }
}

/** How the message in hand is answered; throws for a command, a button or a form. */
export const answeringIn = (context: Readonly<Record<string, unknown>>): Answering => {
  const { answering } = context;
  if (answering instanceof Answering) return answering;
  throw new TypeError('What is in hand did not come through the inbox');
};

/** What became so far of the answer to the message in hand; null for a command, a button or a form. */
export const fateIn = ({ answering }: Readonly<Record<string, unknown>>): Fate | null =>
  answering instanceof Answering ? answering.fate : null;

/** Somebody else has the delivery by now. */
class LostClaim extends Error {
  override readonly name = 'LostClaim';

  constructor(key: string) {
    super(`The claim on ${key} is lost`);
  }
}
