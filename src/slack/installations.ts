import { type AuthorizeResult, type AuthorizeSourceData, webApi } from '@slack/bolt';
import { z } from 'zod';
import { identity } from './identity.ts';

/** A workspace in which the desk is installed, and the bot token that it has for it; `team` is null where the token's own team is meant, whichever it is. */
export type Installation = { readonly team: string | null; readonly token: string };

/** The workspaces in which the desk is installed, each spoken to with its own token alone. */
export type Installations = {
  /**
   * Who the desk is where something comes from: what is pressed in a view, in the workspace whose desk opened the view, though the
   * person be of another one. Rejects for a workspace in which it is not installed, and while Slack does not tell.
   */
  authorize(source: Pick<AuthorizeSourceData<boolean>, 'teamId'>, body?: unknown): Promise<AuthorizeResult>;
  /** Rejects as long as Slack does not say who the desk is in each of them. */
  ready(): Promise<void>;
  /** What speaks to a team. @throws where the desk is not installed in it */
  clientOf(team: string): webApi.WebClient;
};

/** The token for a team; null where the desk is not installed in it. */
export const tokenFor = (installations: readonly Installation[], team: string | undefined): string | null =>
  installations.find(one => one.team === null || one.team === team)?.token ?? null;

/** `options` makes the options of a client, anew for each, because Bolt writes into them. */
export const openInstallations = (
  installations: readonly Installation[],
  options: () => webApi.WebClientOptions,
): Installations => {
  const desks = new Map(
    installations.map(({ token }) => {
      const client = new webApi.WebClient(token, options());
      return [token, { client, who: identity(client, token) }];
    }),
  );
  const deskOf = (team: string | undefined) => {
    const desk = desks.get(tokenFor(installations, team) ?? '');
    if (!desk) throw new Error('The desk is not installed in this workspace');
    return desk;
  };
  return {
    authorize: async ({ teamId }, body) => deskOf(viewsTeam(body) ?? teamId).who(),
    ready: async () => {
      await Promise.all([...desks.values()].map(({ who }) => who()));
    },
    clientOf: team => deskOf(team).client,
  };
};

/** Bolt looks at this for forms that are sent, not for what is pressed in them. */
const viewsTeam = (body: unknown): string | null =>
  InView.safeParse(body).data?.view.app_installed_team_id ?? null;

const InView = z.object({ view: z.object({ app_installed_team_id: z.string().min(1) }) });
