import { randomBytes } from 'node:crypto';
import { createEmulator } from 'emulate';
import { z } from 'zod';
import { DESK, PERSON, TEAM } from './cast.ts';
import { behindLock, KEY_HEADER } from './emulator-door.ts';

/** Every answer of Slack's Web API: `ok`, an error's name when not, and whatever the method tells. */
export const Reply = z.looseObject({ ok: z.boolean(), error: z.string().optional() });
export type Reply = z.infer<typeof Reply>;

export type Fields = Readonly<Record<string, unknown>>;

/** Slack's Web API as the emulator keeps it, called by the desk's bot or by the person. */
export type Emulator = {
  call(as: 'desk' | 'person', method: string, fields: Fields): Promise<Reply>;
  close(): Promise<void>;
};

/** Starts the emulator on this machine's loopback, locked with a key that only we hold. */
export const openEmulator = async (): Promise<Emulator> => {
  const key = randomBytes(24).toString('hex');
  const tokens = { desk: `xoxb-${key.slice(0, 24)}`, person: `xoxp-${key.slice(24)}` };
  const emulator = await behindLock(
    key,
    () => createEmulator({ service: 'slack', port: 0, hostname: '127.0.0.1', seed: { slack: seed(tokens) } }),
    opened => Number(new URL(opened.url).port),
  );
  const base = `http://127.0.0.1:${new URL(emulator.url).port}/api/`;
  return {
    async call(as, method, fields) {
      const response = await fetch(base + encodeURIComponent(method), {
        method: 'POST',
        headers: {
          authorization: `Bearer ${tokens[as]}`,
          'content-type': 'application/json',
          [KEY_HEADER]: key,
        },
        body: JSON.stringify(fields),
      });
      if (response.status === 404) return { ok: false, error: 'unknown_method' };
      if (response.status === 403) return { ok: false, error: 'ratelimited' };
      return Reply.parse(await response.json());
    },
    close: () => emulator.close(),
  };
};

const seed = (tokens: { readonly desk: string; readonly person: string }): Fields => ({
  team: { name: TEAM.name, domain: TEAM.domain },
  oauth_apps: [
    {
      client_id: 'local',
      client_secret: 'local',
      app_id: DESK.appId,
      name: DESK.name,
      redirect_uris: ['http://127.0.0.1/'],
      bot_id: DESK.botId,
      bot_user_id: DESK.userId,
      bot_name: DESK.handle,
    },
  ],
  tokens: [
    {
      token: tokens.desk,
      type: 'bot',
      user_id: DESK.userId,
      app_id: DESK.appId,
      client_id: 'local',
      bot_id: DESK.botId,
      bot_user_id: DESK.userId,
    },
    { token: tokens.person, type: 'user', user_id: PERSON.id },
  ],
});
