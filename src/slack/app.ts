import { type Receiver, webApi } from '@slack/bolt';
import { FORM } from './blocks/digest-form.ts';
import { boltLogger } from './bolt-logger.ts';
import { clientOptions } from './client-options.ts';
import { DeskApp } from './desk-app.ts';
import { openEntrance } from './entrance.ts';
import { identity } from './identity.ts';
import { type InboxTimings, usualTimings } from './inbox-timings.ts';
import { chainPage, showChain } from './listeners/actions/chain.ts';
import {
  digestChannel,
  digestOff,
  digestPause,
  digestResume,
  openDigestForm,
} from './listeners/actions/digest-form.ts';
import { digestPost } from './listeners/actions/digest-post.ts';
import { digestPreview } from './listeners/actions/digest-preview.ts';
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
import { digestForm } from './listeners/views/digest-form.ts';
import { olderForm } from './listeners/views/older-version.ts';
import { openMembership } from './membership.ts';
import { outgoing } from './outgoing.ts';
import { patientInbox } from './patient-inbox.ts';
import type { Desk, DeskPorts } from './ports.ts';
import { surface } from './surface.ts';

/**
 * How the desk is in a workspace. `strict` makes a payload beyond Slack's limits an error, as tests want it;
 * `askAgainAfter` milliseconds Slack is asked again who the desk is when it was out of reach at the start; `timeout` is how many
 * Slack may take to answer.
 */
export type Workspace = {
  readonly receiver: Receiver;
  readonly token: string;
  readonly slackApiUrl: string;
  readonly strict?: boolean;
  readonly askAgainAfter?: number;
  readonly timeout?: number;
  readonly timings?: Partial<InboxTimings>;
};

/** The Slack app: every command, event, button and form that the desk listens to. */
export const createDeskApp = (ports: DeskPorts, workspace: Workspace): DeskApp => {
  const { receiver, token, slackApiUrl, strict = false, askAgainAfter = usualDelay, timeout } = workspace;
  const timings = { ...usualTimings, ...workspace.timings };
  const inbox = patientInbox(ports.inbox, timings.storePatience);
  const desk: Desk = {
    ...ports,
    inbox,
    out: outgoing({ log: ports.log, strict }),
    membership: openMembership(ports),
  };
  const logger = boltLogger(ports.log);
  const client = new webApi.WebClient(token, clientOptions(slackApiUrl, logger, timeout));
  const authorize = identity(client, token);
  const options = {
    receiver,
    authorize,
    logger,
    clientOptions: clientOptions(slackApiUrl, logger, timeout),
    convoStore: false as const,
    extendedErrorHandler: true,
  };
  const entrance = openEntrance({ desk, client, timings, ready: authorize, askAgainAfter });
  const app = new DeskApp(options, entrance);
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
  app.action(on(known.digestForm), openDigestForm(desk));
  app.action(on(known.digestChannel), digestChannel(desk));
  app.action(on(known.digestPreview), digestPreview(desk));
  app.action(on(known.digestPause), digestPause(desk));
  app.action(on(known.digestResume), digestResume(desk));
  app.action(on(known.digestOff), digestOff(desk));
  app.action(on(known.digestPost), digestPost(desk));
  app.action(anyOther, olderButton(desk));

  app.view(FORM, digestForm(desk));
  app.view(new RegExp(`^(?!${FORM}$)`, 'u'), olderForm());
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
  digestForm: /^digest_form$/u,
  digestChannel: /^digest_channel$/u,
  digestPreview: /^digest_preview$/u,
  digestPause: /^digest_pause$/u,
  digestResume: /^digest_resume$/u,
  digestOff: /^digest_off$/u,
  digestPost: /^digest_post$/u,
};

const anyOther = new RegExp(
  `^(?!${Object.values(known)
    .map(({ source }) => `(?:${source.slice(1)})`)
    .join('|')})`,
  'u',
);

const usualDelay = 10_000;
