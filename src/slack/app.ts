import { type Receiver, webApi } from '@slack/bolt';
import { boltLogger } from './bolt-logger.ts';
import { clientOptions } from './client-options.ts';
import { DeskApp } from './desk-app.ts';
import { identity } from './identity.ts';
import { intake } from './intake.ts';
import { chainPage, showChain } from './listeners/actions/chain.ts';
import { exportFormat, exportPart, openExport } from './listeners/actions/export.ts';
import { olderButton } from './listeners/actions/older-version.ts';
import { openArticle } from './listeners/actions/open-article.ts';
import { page } from './listeners/actions/page.ts';
import { share } from './listeners/actions/share.ts';
import { showContext } from './listeners/actions/show-context.ts';
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

  const on = (action_id: RegExp) => ({ type: 'block_actions', action_id }) as const;
  app.action(on(known.showContext), showContext(desk));
  app.action(on(known.openArticle), openArticle());
  app.action(on(known.share), share(desk));
  app.action(on(known.showChain), showChain(desk));
  app.action(on(known.chainPage), chainPage(desk));
  app.action(on(known.openExport), openExport(desk));
  app.action(on(known.exportFormat), exportFormat(desk));
  app.action(on(known.exportPart), exportPart(desk));
  app.action(on(known.page), page(desk));
  app.action(anyOther, olderButton(desk));

  app.view(/.*/u, olderForm());
  return app;
};

/** The buttons and choices; where several stand in one block, a number or a word tells them apart. */
const known = {
  showContext: /^show_context(?::\d+)?$/u,
  openArticle: /^open_article(?::\d+)?$/u,
  share: /^share$/u,
  showChain: /^show_chain$/u,
  chainPage: /^chain_page:(?:more|start)$/u,
  openExport: /^export(?::list)?$/u,
  exportFormat: /^export_format$/u,
  exportPart: /^export_part:(?:next|start)$/u,
  page: /^page:(?:more|start)$/u,
};

const anyOther = new RegExp(
  `^(?!${Object.values(known)
    .map(({ source }) => `(?:${source.slice(1)})`)
    .join('|')})`,
  'u',
);

const usualDelay = 10_000;
