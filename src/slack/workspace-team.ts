import type { Context } from '@slack/bolt';

/**
 * The workspace in which the desk is installed and to which all that it keeps for a channel belongs, never that of whoever speaks, who
 * may be of another one in a shared channel. Empty, and then nobody's, when Slack did not tell.
 */
export const teamOf = ({ teamId = '' }: Context): string => teamId;
