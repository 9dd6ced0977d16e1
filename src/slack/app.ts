import type { Receiver } from '@slack/bolt';
import { openGaps } from '../gaps/kept-gaps.ts';
import { openActions } from './actions.ts';
import { openAgent } from './agent.ts';
import { andHome } from './and-home.ts';
import { ASK_FORM } from './blocks/ask-modal.ts';
import { FORM } from './blocks/digest-form.ts';
import { FEEDBACK_FORM } from './blocks/feedback.ts';
import { boltLogger } from './bolt-logger.ts';
import { clientOptions } from './client-options.ts';
import { DeskApp } from './desk-app.ts';
import { openEnterpriseSearch } from './enterprise-search.ts';
import { openEntrance } from './entrance.ts';
import { openHomeDrawing } from './home-drawing.ts';
import { type InboxTimings, usualTimings } from './inbox-timings.ts';
import { type Installation, openInstallations } from './installations.ts';
import { openLanguage } from './language.ts';
import { huawei } from './listeners/commands/huawei.ts';
import { unknownCommand } from './listeners/commands/unknown.ts';
import { failed } from './listeners/error.ts';
import { appHomeOpened } from './listeners/events/app-home-opened.ts';
import { appMention } from './listeners/events/app-mention.ts';
import { directMessage } from './listeners/events/direct-message.ts';
import { threadMessage } from './listeners/events/thread-message.ts';
import { askDesk } from './listeners/shortcuts/ask-desk.ts';
import { checkMessage } from './listeners/shortcuts/check-message.ts';
import { askForm } from './listeners/views/ask-form.ts';
import { digestForm } from './listeners/views/digest-form.ts';
import { feedbackForm } from './listeners/views/feedback.ts';
import { olderForm } from './listeners/views/older-version.ts';
import { openMembership } from './membership.ts';
import { rememberedMutes } from './muting.ts';
import { outgoing } from './outgoing.ts';
import { openPace } from './pace.ts';
import { patientInbox } from './patient-inbox.ts';
import type { Desk, DeskPorts } from './ports.ts';
import { surface } from './surface.ts';
import { watchTeller } from './watch-teller.ts';

/**
 * How the desk is in its workspaces. `strict` makes a payload beyond Slack's limits an error, as tests want it;
 * `askAgainAfter` milliseconds Slack is asked again who the desk is when it was out of reach at the start; `timeout` is how many
 * Slack may take to answer. `agent` and `enterpriseSearch` say that the app was made from the manifest that asks for them.
 */
export type Workspace = {
  readonly receiver: Receiver;
  readonly installations: readonly Installation[];
  readonly slackApiUrl: string;
  readonly strict?: boolean;
  readonly askAgainAfter?: number;
  readonly timeout?: number;
  readonly timings?: Partial<InboxTimings>;
  readonly agent?: boolean;
  readonly enterpriseSearch?: boolean;
};

/** The Slack app: every command, event, button and form that the desk listens to. */
export const createDeskApp = (ports: DeskPorts, workspace: Workspace): DeskApp => {
  const { receiver, slackApiUrl, strict = false, askAgainAfter = usualDelay, timeout } = workspace;
  const timings = { ...usualTimings, ...workspace.timings };
  const inbox = patientInbox(ports.inbox, timings.storePatience);
  const membership = openMembership(ports);
  const desk: Desk = {
    ...ports,
    inbox,
    mutes: rememberedMutes(ports.mutes, timings.storePatience),
    pace: openPace(),
    gaps: openGaps(ports.now),
    drawHome: openHomeDrawing(),
    out: outgoing({ log: ports.log, strict }),
    membership,
    wordsFor: openLanguage(membership),
  };
  const logger = boltLogger(ports.log);
  const { authorize, ready, clientOf } = openInstallations(workspace.installations, () =>
    clientOptions(slackApiUrl, logger, timeout),
  );
  const options = {
    receiver,
    authorize,
    logger,
    clientOptions: clientOptions(slackApiUrl, logger, timeout),
    convoStore: false as const,
    extendedErrorHandler: true,
  };
  const entrance = openEntrance({ desk, clientOf, timings, ready, askAgainAfter });
  const app = new DeskApp(options, entrance, watchTeller(desk, clientOf));
  app.error(failed(desk, clientOf));

  app.command(surface.command.name, huawei(desk));
  app.command(new RegExp(`^(?!${surface.command.name}$)`, 'u'), unknownCommand(desk));

  app.event(surface.events.mention.type, appMention(desk));
  app.event(surface.events.directMessage.type, directMessage(desk));
  app.event(surface.events.channelMessage.type, threadMessage(desk));

  app.event(surface.events.homeOpened.type, appHomeOpened(desk));

  const [check, ask] = surface.shortcuts;
  app.shortcut({ callback_id: check.callbackId, type: 'message_action' }, checkMessage(desk));
  app.shortcut({ callback_id: ask.callbackId, type: 'shortcut' }, askDesk(desk));

  if (workspace.agent) openAgent(app, desk);
  if (workspace.enterpriseSearch) openEnterpriseSearch(app, desk);

  openActions(app, desk);

  app.view(FORM, andHome(desk, digestForm(desk)));
  app.view(ASK_FORM, askForm(desk));
  app.view(FEEDBACK_FORM, feedbackForm(desk));
  app.view(new RegExp(`^(?!(?:${forms.join('|')})$)`, 'u'), olderForm(desk));
  return app;
};

/** The forms that are known. */
const forms = [FORM, FEEDBACK_FORM, ASK_FORM];

const usualDelay = 10_000;
