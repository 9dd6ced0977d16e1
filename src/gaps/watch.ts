/**
 * How a watch stands: `open` until its question is answered, `sending` while somebody has it in hand, `told` once the person has the
 * message, `unknown` when nobody can see whether it came (it is not sent again), `refused` when Slack would not take it.
 */
export type WatchState = 'open' | 'sending' | 'told' | 'unknown' | 'refused';

/** Somebody wants to be told once the articles answer a question. A person watches a question once. */
export type Watch = {
  readonly id: string;
  readonly team: string;
  readonly person: string;
  readonly question: string;
  readonly state: WatchState;
  readonly askedAt: Date;
  readonly attempts: number;
};

/** The watches. Claiming is a compare-and-set on state and attempts, so that of several desks one tells. */
export type Watches = {
  /** Begins a watch; false when this person watches this question already, or as many as one person may. */
  begin(watch: Pick<Watch, 'id' | 'team' | 'person' | 'question' | 'askedAt'>): Promise<boolean>;
  /** Ends a watch of a person, whatever became of it; false when there is none any more, or they were told. */
  end(team: string, person: string, id: string): Promise<boolean>;
  of(team: string, person: string): Promise<readonly Watch[]>;
  /** The open ones of all teams, and those whose claim ran out before this instant without a message handed to Slack. */
  open(now: Date): Promise<readonly Watch[]>;
  /** Takes one in hand until then; null when another has it, or it is over. */
  claim(watch: Watch, until: Date): Promise<Watch | null>;
  /** Notes that Slack may have the message from now on; false when the claim is lost. It can be noted once. */
  mark(watch: Watch, at: Date): Promise<boolean>;
  /** Ends a claim: `open` puts it back. Whoever lost the claim changes nothing. */
  settle(watch: Watch, state: Exclude<WatchState, 'sending'>, at: Date): Promise<void>;
  /** Those that were marked and whose claim ran out become `unknown`. */
  giveUpDoubtful(now: Date): Promise<number>;
  forgetOf(team: string, person: string): Promise<number>;
  /** Forgets those that were over before this instant. */
  forget(before: Date): Promise<void>;
};
