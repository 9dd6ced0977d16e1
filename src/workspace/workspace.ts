import { randomBytes } from 'node:crypto';
import type { Log } from '../slack/desk-log.ts';
import { CASTS } from './cast.ts';
import { openDelivery } from './delivery.ts';
import { openPageFiles } from './page-files.ts';
import { API_PATH, openRoutes } from './routes.ts';
import { listen, portOf } from './server.ts';
import { openTeam, type Team } from './team.ts';

/** A workspace of the small Slack, and the token by which the desk's bot is known there. */
type WorkspaceTeam = { readonly teamId: string; readonly name: string; readonly botToken: string };

/** A small Slack on this machine with two workspaces, to try the desk in. It keeps nothing: when it closes, its messages are gone. */
export type Workspace = {
  /** What a person opens in the browser, such as http://127.0.0.1:3000 */
  readonly address: string;
  /** Where the desk's Web API client calls; ends with /api/ */
  readonly slackApiUrl: string;
  /** The workspaces. A call of the Web API is for the one whose token it carries. */
  readonly teams: readonly WorkspaceTeam[];
  /** The first workspace's. */
  readonly botToken: string;
  /** Every request to the desk is signed with it; it differs at every start. */
  readonly signingSecret: string;
  /** The first workspace's. */
  readonly teamId: string;
  /** Tells the workspace where the desk takes events. Until then Slack's own error answers the person. */
  attach(eventsUrl: string): void;
  close(): Promise<void>;
};

export type WorkspaceOptions = {
  /** 0 takes any free port. */
  readonly port: number;
  readonly log: Log;
  /** Questions to click. */
  readonly examples: readonly string[];
  /** Posts the next digest to a channel of a workspace now; resolves to one sentence for people. */
  readonly bringDigestForward: (teamId: string, channelId: string) => Promise<string>;
};

export const openWorkspace = async (options: WorkspaceOptions): Promise<Workspace> => {
  const { log, port, examples, bringDigestForward } = options;
  const secrets = { page: secret(), signing: secret() };
  const files = openPageFiles(secrets.page);
  const desk = openDelivery(secrets.signing, log);
  const teams = await openTeams({
    run: secret(),
    examples,
    desk,
    address: () => address,
    secrets: Object.values(secrets),
  });
  const route = openRoutes({ pageToken: secrets.page, files, teams, bringDigestForward });
  const server = await listen(port, route, log).catch(async error => {
    await closeAll(teams);
    throw error;
  });
  const address = `http://127.0.0.1:${portOf(server)}`;
  const named = teams.map(({ room: { cast, botToken } }) => ({
    teamId: cast.team.id,
    name: cast.team.name,
    botToken,
  }));
  return {
    address,
    slackApiUrl: address + API_PATH,
    teams: named,
    botToken: named[0]?.botToken ?? '',
    teamId: named[0]?.teamId ?? '',
    signingSecret: secrets.signing,
    attach: desk.attach,
    async close() {
      for (const { stream } of teams) stream.close();
      const closed = new Promise(resolve => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await closeAll(teams);
    },
  };
};

/** Opens all of them at once, or none. */
const openTeams = async (around: Parameters<typeof openTeam>[1]): Promise<readonly Team[]> => {
  const opening = await Promise.allSettled(CASTS.map(cast => openTeam(cast, around)));
  const failed = opening.find(({ status }) => status === 'rejected');
  const teams = opening.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []));
  if (failed?.status !== 'rejected') return teams;
  await closeAll(teams);
  throw failed.reason;
};

const closeAll = async (teams: readonly Team[]): Promise<void> => {
  await Promise.all(teams.map(team => team.close()));
};

const secret = () => randomBytes(24).toString('hex');
