import type { Config, SlackSettings } from './config.ts';
import type { Log } from './log.ts';
import type { Connection } from './slack/connection/connection.ts';
import { openHttp } from './slack/connection/http.ts';
import { openSocket } from './slack/connection/socket.ts';
import type { Installation } from './slack/installations.ts';
import type { DeskPorts } from './slack/ports.ts';
import type { Workspace, WorkspaceOptions } from './workspace/workspace.ts';

/** What the desk needs to call Slack, and to be called. */
export type Line = {
  readonly installations: readonly Installation[];
  readonly slackApiUrl: string;
  readonly settings: SlackSettings;
  readonly secret: string;
};

/** The line by these settings, or to the local workspace, which must be open where they name no Slack. */
export const lineOf = (settings: SlackSettings, workspace: Workspace | null): Line => {
  if (settings.mode === 'local') {
    if (!workspace) throw new Error('The local workspace is not open');
    const { teams, slackApiUrl, signingSecret } = workspace;
    const installations = teams.map(({ teamId, botToken }) => ({ team: teamId, token: botToken }));
    return { installations, slackApiUrl, settings, secret: signingSecret };
  }
  const secret = settings.mode === 'socket' ? settings.appToken : settings.signingSecret;
  const installations = [{ team: null, token: settings.botToken }];
  return { installations, slackApiUrl: settings.apiUrl, settings, secret };
};

/** Opens the desk to whoever is at the other end of the line. */
export const connect = (ports: DeskPorts, config: Config, line: Line): Promise<Connection> => {
  const { installations, slackApiUrl, settings, secret } = line;
  const { agent, enterpriseSearch } = config;
  const shared = { installations, slackApiUrl, agent, enterpriseSearch };
  switch (settings.mode) {
    case 'socket':
      return openSocket(ports, { ...shared, appToken: secret });
    case 'http':
      return openHttp(ports, { ...shared, signingSecret: secret, host: config.host, port: config.port });
    case 'local':
      return openHttp(ports, { ...shared, signingSecret: secret, host: '127.0.0.1', port: 0 });
  }
};

/** What a local workspace is opened with, but for what the settings and the program give. */
type Wishes = Pick<WorkspaceOptions, 'examples' | 'bringDigestForward'>;

/** Opens the local workspace. It needs the development dependencies, so that it is loaded only where it is wanted. */
export const openLocal = async ({ port }: Config, log: Log, wishes: Wishes): Promise<Workspace> => {
  const { openWorkspace } = await import('./workspace/workspace.ts');
  return openWorkspace({ port, log, ...wishes });
};
