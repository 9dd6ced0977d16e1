import type { AuthorizeResult, webApi } from '@slack/bolt';

/**
 * Who the desk is, and in which workspace: the `teamId` that Slack tells for its token, whoever speaks to it; empty when Slack does not
 * tell, which is nobody's workspace. Slack is asked until it has answered once; after that never again. Each answer is a fresh one,
 * because Bolt writes into it.
 */
export const identity = (client: webApi.WebClient, token: string): (() => Promise<AuthorizeResult>) => {
  let asked: Promise<AuthorizeResult> | null = null;
  return async () => {
    asked ??= ask(client, token).catch(error => {
      asked = null;
      throw error;
    });
    return { ...(await asked) };
  };
};

const ask = async (client: webApi.WebClient, token: string): Promise<AuthorizeResult> => {
  const { bot_id, user_id, team_id = '' } = await client.auth.test({ token });
  return {
    botToken: token,
    teamId: team_id,
    ...(bot_id === undefined ? {} : { botId: bot_id }),
    ...(user_id === undefined ? {} : { botUserId: user_id }),
  };
};
