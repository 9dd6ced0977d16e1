import { randomBytes } from 'node:crypto';
import { createEmulator } from 'emulate';
import { z } from 'zod';
import { type Cast, DESK } from './cast.ts';
import { behindLock, KEY_HEADER } from './emulator-door.ts';

/** Every answer of Slack's Web API: `ok`, an error's name when not, and whatever the method tells. */
export const Reply = z.looseObject({ ok: z.boolean(), error: z.string().optional() });
export type Reply = z.infer<typeof Reply>;

export type Fields = Readonly<Record<string, unknown>>;

/** Slack's Web API as somebody calls it. */
export type Call = (method: string, fields: Fields) => Promise<Reply>;

/** Slack's Web API as the emulator keeps it for one workspace, called by the desk's bot or, by their handle, by a person. */
export type Emulator = {
  readonly asDesk: Call;
  as(handle: string): Call;
  close(): Promise<void>;
};

/** Starts an emulator on this machine's loopback, locked with a key that only we hold. It has ids of its own. */
export const openEmulator = async (cast: Cast): Promise<Emulator> => {
  const key = secret();
  const tokens = { desk: `xoxb-${secret()}`, people: cast.people.map(() => `xoxp-${secret()}`) };
  const emulator = await behindLock(
    key,
    () =>
      createEmulator({
        service: 'slack',
        port: 0,
        hostname: '127.0.0.1',
        seed: { slack: seed(cast, tokens) },
      }),
    opened => Number(new URL(opened.url).port),
  );
  const base = `http://127.0.0.1:${new URL(emulator.url).port}/api/`;
  const caller =
    (token: string): Call =>
    async (method, fields) => {
      const response = await fetch(base + encodeURIComponent(method), {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          [KEY_HEADER]: key,
        },
        body: JSON.stringify(fields),
      });
      if (response.status === 404) return { ok: false, error: 'unknown_method' };
      if (response.status === 403) return { ok: false, error: 'ratelimited' };
      return Reply.parse(await response.json());
    };
  return {
    asDesk: caller(tokens.desk),
    as: handle => caller(tokens.people[cast.people.findIndex(person => person.handle === handle)] ?? ''),
    close: () => emulator.close(),
  };
};

type Tokens = { readonly desk: string; readonly people: readonly string[] };

const seed = ({ team, desk, people }: Cast, tokens: Tokens): Fields => ({
  team: { name: team.name, domain: team.domain },
  users: people.slice(1).map(({ handle, name }) => ({ name: handle, real_name: name })),
  oauth_apps: [
    {
      client_id: 'local',
      client_secret: 'local',
      app_id: DESK.appId,
      name: DESK.name,
      redirect_uris: ['http://127.0.0.1/'],
      bot_id: desk.botId,
      bot_user_id: desk.userId,
      bot_name: DESK.handle,
    },
  ],
  tokens: [
    {
      token: tokens.desk,
      type: 'bot',
      user_id: desk.userId,
      app_id: DESK.appId,
      client_id: 'local',
      bot_id: desk.botId,
      bot_user_id: desk.userId,
    },
    ...people.map(({ handle }, index) => ({
      token: tokens.people[index],
      type: 'user',
      ...(index === 0 ? { user_id: ITS_OWN.person } : { user: handle }),
    })),
  ],
});

/** What the emulator always begins with, and by which ids. */
export const ITS_OWN = {
  team: 'T000000001',
  person: 'U000000001',
  general: 'C000000001',
  random: 'C000000002',
} as const;

const secret = () => randomBytes(12).toString('hex');
