import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A setting is missing or wrong; the message is one line for people and names the setting. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting';
}

/** How the desk talks to Slack: through a WebSocket that it opens, by HTTP requests, or to the local workspace. */
export type SlackSettings =
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string; readonly apiUrl: string }
  | {
      readonly mode: 'http';
      readonly botToken: string;
      readonly signingSecret: string;
      readonly apiUrl: string;
    }
  | { readonly mode: 'local' };

/**
 * Every setting of the desk, checked. `database` is where the desk keeps what it writes down: a file in `dataDir`, or `databaseUrl` where
 * there is one, which may hold a password. `host` and `port` serve HTTP mode; the local workspace takes the port too, on 127.0.0.1 only.
 * `gapsReaders` are Slack's ids of people who may see what could not be answered. `agent` and `enterpriseSearch` say that the app was made
 * from the manifest that asks for Slack's agent view, or for Enterprise Search.
 */
export type Config = {
  readonly articlesDir: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly database: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: LogLevel;
  readonly timeZone: string;
  readonly gapsReaders: readonly string[];
  readonly agent: boolean;
  readonly enterpriseSearch: boolean;
  readonly slack: SlackSettings;
};

/** The settings of this process, those in a `.env` file of the working directory among them. @throws {WrongSetting} */
export const loadConfig = (): Config => readConfig(environment());

/** The articles folder alone, for programs that have nothing to do with Slack. @throws {WrongSetting} */
export const loadArticlesDir = (): string => parsed(environment()).ARTICLES_DIR;

/** Where the desk keeps what it writes down, alone: the path of a file or a `postgres://` URL. @throws {WrongSetting} */
export const loadDatabase = (): string => databaseOf(parsed(environment()));

const environment = (): NodeJS.ProcessEnv => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
};

/** Reads the settings; an empty value counts as not set. @throws {WrongSetting} */
export const readConfig = (settings: NodeJS.ProcessEnv): Config => {
  const read = parsed(settings);
  return {
    articlesDir: read.ARTICLES_DIR,
    dataDir: read.DATA_DIR,
    databaseUrl: read.DATABASE_URL ?? null,
    database: databaseOf(read),
    host: read.HOST,
    port: read.PORT,
    logLevel: read.LOG_LEVEL,
    timeZone: read.TIME_ZONE,
    gapsReaders: read.GAPS_READERS,
    agent: read.SLACK_AGENT === 'on',
    enterpriseSearch: read.SLACK_SEARCH === 'on',
    slack: slackSettings(read),
  };
};

const parsed = (settings: NodeJS.ProcessEnv): z.infer<typeof Settings> => {
  const result = Settings.safeParse(
    Object.fromEntries(Object.entries(settings).filter(([, value]) => value?.trim())),
  );
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new WrongSetting(`${issue?.path.join('.') ?? 'settings'}: ${issue?.message ?? 'is wrong'}.`);
};

const databaseOf = ({ DATABASE_URL, DATA_DIR }: z.infer<typeof Settings>): string =>
  DATABASE_URL ?? join(DATA_DIR, 'desk.sqlite');

const isZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};

/** A setting that is on or off, and off unless it is set. */
const onOrOff = z.enum(['on', 'off'], { error: 'must be "on" or "off"' }).default('off');

const LogLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']);
type LogLevel = z.infer<typeof LogLevel>;

const botToken = z
  .string()
  .startsWith('xoxb-', { error: 'must be the bot token, which begins with xoxb-' })
  .optional();
const appToken = z
  .string()
  .startsWith('xapp-', { error: 'must be the app-level token, which begins with xapp-' })
  .optional();

const Settings = z.object({
  ARTICLES_DIR: z.string().default('seeds'),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .refine(url => /^postgres(?:ql)?:\/\//u.test(url) && URL.canParse(url), {
      error:
        'must be an address such as postgres://user:password@host:5432/name, its password percent-encoded',
    })
    .optional(),
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce
    .number({ error: 'must be a port number from 0 to 65535' })
    .int()
    .min(0)
    .max(65_535)
    .default(3000),
  LOG_LEVEL: LogLevel.default('info'),
  TIME_ZONE: z
    .string()
    .refine(isZone, { error: 'must be an IANA time zone such as Europe/Berlin' })
    .default('UTC'),
  GAPS_READERS: z
    .string()
    .default('')
    .transform(ids => ids.split(/[\s,]+/u).filter(id => id !== ''))
    .refine(ids => ids.every(id => /^[UW][A-Z0-9]{1,30}$/u.test(id)), {
      error: 'must be ids of people in Slack such as U012AB3CD, with commas between them',
    }),
  SLACK_AGENT: onOrOff,
  SLACK_SEARCH: onOrOff,
  SLACK_MODE: z.enum(['socket', 'http'], { error: 'must be "socket" or "http"' }).optional(),
  SLACK_BOT_TOKEN: botToken,
  SLACK_APP_TOKEN: appToken,
  SLACK_CLI_XOXB: botToken,
  SLACK_CLI_XAPP: appToken,
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_API_URL: z
    .url({ error: 'must be an address such as https://slack.com/api/' })
    .default('https://slack.com/api/'),
});

const slackSettings = (settings: z.infer<typeof Settings>): SlackSettings => {
  const { SLACK_MODE, SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET } = withTokensOfCli(settings);
  if (!(SLACK_MODE || SLACK_BOT_TOKEN || SLACK_APP_TOKEN || SLACK_SIGNING_SECRET)) return { mode: 'local' };
  const mode = SLACK_MODE ?? 'socket';
  const apiUrl = settings.SLACK_API_URL.replace(/\/*$/u, '/');
  const needed = (name: string, value: string | undefined): string => {
    if (value !== undefined) return value;
    throw new WrongSetting(
      `${name}: is needed when SLACK_MODE is "${mode}"; set it, or unset every SLACK_ setting to try the desk locally.`,
    );
  };
  const botToken = needed('SLACK_BOT_TOKEN', SLACK_BOT_TOKEN);
  return mode === 'socket'
    ? { mode, botToken, appToken: needed('SLACK_APP_TOKEN', SLACK_APP_TOKEN), apiUrl }
    : { mode, botToken, signingSecret: needed('SLACK_SIGNING_SECRET', SLACK_SIGNING_SECRET), apiUrl };
};

/**
 * The tokens by which `slack run` starts the desk, where no tokens are set: both or none, because an app's tokens go together. Slack's CLI
 * gives them by names of its own: docs.slack.dev/tools/slack-cli.
 */
const withTokensOfCli = (settings: z.infer<typeof Settings>): z.infer<typeof Settings> => {
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_CLI_XOXB, SLACK_CLI_XAPP } = settings;
  return SLACK_BOT_TOKEN || SLACK_APP_TOKEN
    ? settings
    : { ...settings, SLACK_BOT_TOKEN: SLACK_CLI_XOXB, SLACK_APP_TOKEN: SLACK_CLI_XAPP };
};
