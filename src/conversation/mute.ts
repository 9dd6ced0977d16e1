/** A channel in which the desk shall post nothing. */
export type Mute = {
  readonly team: string;
  readonly channel: string;
  readonly by: string;
  readonly at: Date;
};

/** The channels that are muted. */
export type Mutes = {
  find(team: string, channel: string): Promise<Mute | null>;
  /** False when it is muted already. */
  mute(mute: Mute): Promise<boolean>;
  /** False when it is not muted. */
  unmute(team: string, channel: string): Promise<boolean>;
};
