import { type Receiver, webApi } from '@slack/bolt';
import { boltLogger } from './bolt-logger.ts';
import { clientOptions } from './client-options.ts';
import { DeskApp } from './desk-app.ts';
import { identity } from './identity.ts';
import { intake } from './intake.ts';
import { olderButton } from './listeners/actions/older-version.ts';
import { share } from './listeners/actions/share.ts';
import { showContext } from './listeners/actions/show-context.ts';
import { sourcesPage } from './listeners/actions/sources-page.ts';
import { huawei } from './listeners/commands/huawei.ts';
import { unknownCommand } from './listeners/commands/unknown.ts';
import { failed } from './listeners/error.ts';
import { appMention } from './listeners/events/app-mention.ts';
import { directMessage } from './listeners/events/direct-message.ts';
import { olderForm } from './listeners/views/older-version.ts';
import { outgoing } from './outgoing.ts';
import type { Desk, DeskPorts } from './ports.ts';
import { surface } from './surface.ts';

/**
 * How the desk is in a workspace. `strict` makes a payload beyond Slack's limits an error, as tests want it;
 * `askAgainAfter` milliseconds Slack is asked again who the desk is when it was out of reach at the start.
 */
export type Workspace = {
  readonly receiver: Receiver;
  readonly token: string;
  readonly slackApiUrl: string;
  readonly strict?: boolean;
  readonly askAgainAfter?: number;
};

/** The Slack app: every command, event, button and form that the desk listens to. */
export const createDeskApp = (ports: DeskPorts, workspace: Workspace): DeskApp => {
  const { receiver, token, slackApiUrl, strict = false, askAgainAfter = usualDelay } = workspace;
  const desk: Desk = { ...ports, out: outgoing({ log: ports.log, strict }) };
  const logger = boltLogger(ports.log);
  const client = new webApi.WebClient(token, clientOptions(slackApiUrl, logger));
  const authorize = identity(client, token);
  const options = {
    receiver,
    authorize,
    logger,
    clientOptions: clientOptions(slackApiUrl, logger),
    convoStore: false as const,
    extendedErrorHandler: true,
  };
  const app = new DeskApp(options, {
    intake: intake(ports, authorize),
    ready: authorize,
    askAgainAfter,
    log: ports.log,
  });
  app.error(failed(desk, client));

  app.command(surface.command.name, huawei(desk));
  app.command(new RegExp(`^(?!${surface.command.name}$)`, 'u'), unknownCommand(desk));

  app.event(surface.events.mention.type, appMention(desk));
  app.event(surface.events.directMessage.type, directMessage(desk));

  app.action({ type: 'block_actions', action_id: /^show_context(?::\d+)?$/u }, showContext(desk));
  app.action({ type: 'block_actions', action_id: 'share' }, share(desk));
  app.action({ type: 'block_actions', action_id: /^sources_(?:more|start)$/u }, sourcesPage(desk));
  app.action(/^(?!show_context(?::\d+)?$|share$|sources_(?:more|start)$)/u, olderButton(desk));

  app.view(/.*/u, olderForm());
  return app;
};

const usualDelay = 10_000;
