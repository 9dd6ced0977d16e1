import type { types } from '@slack/bolt';
import type { Message } from '../../../src/slack/message.ts';
import type { World } from './world.ts';

/** What Slack would get of a surface, and what of it is the desk's own beside its words. */
export type Shown = {
  readonly messages?: readonly Message[];
  readonly views?: readonly (types.ModalView | types.HomeView)[];
  /** The control sequences that may stand in it: mentions of those whom it is about, days. */
  readonly own?: readonly (string | RegExp)[];
  /** What may be quoted beside words of the articles. */
  readonly quotable?: readonly string[];
  /** Problems that only this surface can have. */
  readonly problems?: readonly string[];
};

/** A place where the desk shows something to somebody, and what it may show there in a world. */
export type Surface = {
  readonly name: string;
  shown(world: World): Shown | Promise<Shown>;
};

/** A day as each reader writes it, by the desk itself. */
export const DAY = /^<!date\^-?\d+\^\{date_short\}\|[+-]?\d{4,6}-\d\d-\d\d>$/u;
