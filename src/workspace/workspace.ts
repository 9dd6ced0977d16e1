import { randomBytes } from 'node:crypto';
import type { Log } from '../slack/desk-log.ts';
import { DESK, PERSON, TEAM } from './cast.ts';
import { openChannels } from './channels.ts';
import { openDelivery } from './delivery.ts';
import { openEmulator } from './emulator.ts';
import { openInteractions } from './interactions.ts';
import { openModals } from './modals.ts';
import { openPageFiles } from './page-files.ts';
import { openPerson } from './person.ts';
import { openPosts } from './posts.ts';
import { openResponseUrls } from './response-urls.ts';
import { openResponses } from './responses.ts';
import { API_PATH, openRoutes } from './routes.ts';
import { listen, portOf, type Route } from './server.ts';
import type { Change, State } from './state.ts';
import { openStream } from './stream.ts';
import { openTimeline } from './timeline.ts';
import { openTriggers } from './triggers.ts';
import { openWaits } from './waits.ts';
import { openWebApi } from './web-api.ts';

/** A small Slack on this machine, to try the desk in. It keeps nothing: when it closes, its messages are gone. */
export type Workspace = {
  /** What a person opens in the browser, such as http://127.0.0.1:3000 */
  readonly address: string;
  /** Where the desk's Web API client calls; ends with /api/ */
  readonly slackApiUrl: string;
  readonly botToken: string;
  /** Every request to the desk is signed with it; it differs at every start. */
  readonly signingSecret: string;
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
  /** Posts the next digest to a channel now; resolves to one sentence for people. */
  readonly bringDigestForward: (channelId: string) => Promise<string>;
};

export const openWorkspace = async (options: WorkspaceOptions): Promise<Workspace> => {
  const { log, port, examples } = options;
  const secrets = { page: secret(), bot: `xoxb-${secret()}`, signing: secret(), run: secret() };
  const files = openPageFiles(secrets.page);
  const emulator = await openEmulator();
  try {
    const state = (): State => ({
      run: secrets.run,
      team: TEAM.name,
      person: { id: PERSON.id, name: PERSON.realName },
      desk: { id: DESK.userId, name: DESK.name, handle: DESK.handle, command: DESK.command },
      examples,
      channels: channels.all(),
      lines: timeline.all(),
      views: modals.shown(),
      waits: waits.all(),
    });
    const stream = openStream(state);
    const publish = (change: Change) => stream.publish(change);
    const timeline = openTimeline(publish);
    const waits = openWaits(publish);
    const modals = openModals(publish);
    const triggers = openTriggers(Date.now);
    const responseUrls = openResponseUrls(Date.now);
    const channels = await openChannels(emulator, publish);
    const posts = openPosts(emulator, timeline, waits);
    const respond = openResponses(posts, timeline);
    const desk = openDelivery(secrets.signing, log);
    const room = {
      emulator,
      channels,
      timeline,
      waits,
      posts,
      desk,
      triggers,
      responseUrls,
      respond,
      modals,
    };
    const around = { ...room, address: () => address };
    const route: Route = openRoutes({
      ...room,
      pageToken: secrets.page,
      botToken: secrets.bot,
      files,
      stream,
      webApi: openWebApi(room),
      say: openPerson(around),
      interactions: openInteractions(around),
      bringDigestForward: options.bringDigestForward,
    });
    const server = await listen(port, route, log);
    const address = `http://127.0.0.1:${portOf(server)}`;
    return {
      address,
      slackApiUrl: address + API_PATH,
      botToken: secrets.bot,
      signingSecret: secrets.signing,
      teamId: TEAM.id,
      attach: desk.attach,
      async close() {
        stream.close();
        const closed = new Promise(resolve => server.close(resolve));
        server.closeAllConnections();
        await closed;
        await emulator.close();
      },
    };
  } catch (error) {
    await emulator.close();
    throw error;
  }
};

const secret = () => randomBytes(24).toString('hex');
