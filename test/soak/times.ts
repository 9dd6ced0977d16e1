/** The desk's own times (a lease of 90 s, a post within 10 s, a tick every 15 s), made short; in milliseconds. */
export const TIMES = { lease: 3_000, postLimit: 700, tick: 100 };

/** The longest time in milliseconds for which a message that Slack took is not yet in its history. */
export const LAG = 150;

/** Milliseconds by which every other clock of the desks that share a server is ahead: longer than a lease. */
export const AHEAD = 6_000;
