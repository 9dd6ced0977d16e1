import type { AuthorizeResult, webApi } from '@slack/bolt';

/** Who the desk is in its workspace. Slack is asked until it has answered once; after that never again. */
export const identity = (client: webApi.WebClient, token: string): (() => Promise<AuthorizeResult>) => {
  let asked: Promise<AuthorizeResult> | null = null;
  return () => {
    asked ??= ask(client, token).catch(error => {
      asked = null;
      throw error;
    });
    return asked;
  };
};

const ask = async (client: webApi.WebClient, token: string): Promise<AuthorizeResult> => {
  const { bot_id, user_id } = await client.auth.test({ token });
  return {
    botToken: token,
    ...(bot_id === undefined ? {} : { botId: bot_id }),
    ...(user_id === undefined ? {} : { botUserId: user_id }),
  };
};
