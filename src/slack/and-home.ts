import type { AnyMiddlewareArgs, Context, Middleware, webApi } from '@slack/bolt';
import { z } from 'zod';
import { showHome } from './home.ts';
import type { Desk } from './ports.ts';
import { errorText } from './redaction.ts';
import { teamOf } from './workspace-team.ts';

/** A listener after which the Home tab of whoever it heard is drawn anew, because what it does is shown there. */
export const andHome =
  <Args extends AnyMiddlewareArgs>(desk: Desk, listener: Middleware<Args>): Middleware<Args> =>
  async args => {
    await listener(args);
    await drawn(desk, args);
  };

type Heard = { readonly body: unknown; readonly client: webApi.WebClient; readonly context: Context };

/** What was done is done, also where the tab cannot be drawn: it is drawn when it is opened. */
const drawn = async (desk: Desk, { body, client, context }: Heard): Promise<void> => {
  const { data } = By.safeParse(body);
  if (!data) return;
  const owner = { client, team: teamOf(context), user: data.user.id };
  try {
    await showHome(desk, owner, await desk.wordsFor(client, owner.team, owner.user));
  } catch (error) {
    desk.log.warn({ error: errorText(error) }, 'A Home tab could not be drawn');
  }
};

const By = z.object({ user: z.object({ id: z.string().min(1) }) });
