import { webApi } from '@slack/bolt';
import type { Workspace } from '../../src/workspace/workspace.ts';

/** The desk's own client in a workspace, the first where none is named. It tries nothing again. */
export const botClient = ({ teams, slackApiUrl }: Workspace, team = teams[0]?.teamId): webApi.WebClient =>
  new webApi.WebClient(teams.find(({ teamId }) => teamId === team)?.botToken ?? '', {
    slackApiUrl,
    retryConfig: { retries: 0 },
    timeout: 3_000,
  });
