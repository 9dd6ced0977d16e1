import type { App } from '@slack/bolt';
import { agentOpened } from './listeners/events/agent-opened.ts';
import { agentThread } from './listeners/events/agent-thread.ts';
import type { Desk } from './ports.ts';
import { surface } from './surface.ts';

/** Lets the desk show itself in Slack's agent view, for an app that was made from the manifest for it. */
export const openAgent = (app: App, desk: Desk): void => {
  app.use(agentThread(desk));
  app.event(surface.events.homeOpened.type, agentOpened(desk));
};
