import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';

describe('readConfig', () => {
  it('opens the local workspace when no Slack setting is there', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: '' })).toMatchObject({
      articlesDir: 'seeds',
      port: 3000,
      slack: { mode: 'local' },
    });
  });

  it('takes Socket Mode by default and HTTP when told', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }).slack.mode).toBe('socket');
    const http = {
      SLACK_MODE: 'http',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 's',
      SLACK_API_URL: 'https://slack-gov.com/api',
    };
    expect(readConfig(http).slack).toEqual({
      mode: 'http',
      botToken: 'xoxb-1',
      signingSecret: 's',
      apiUrl: 'https://slack-gov.com/api/',
    });
  });

  it('goes by the tokens that the Slack CLI gives where none are set, and never mixes those of two apps', () => {
    const cli = { SLACK_CLI_XOXB: 'xoxb-cli', SLACK_CLI_XAPP: 'xapp-cli' };
    const slack = { mode: 'socket', botToken: 'xoxb-cli', appToken: 'xapp-cli' };
    expect(readConfig(cli).slack).toMatchObject(slack);
    expect(readConfig({ ...cli, SLACK_MODE: 'socket' }).slack).toMatchObject(slack);
    const own = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
    expect(readConfig({ ...cli, ...own }).slack).toMatchObject({ botToken: 'xoxb-1', appToken: 'xapp-1' });
    expect(() => readConfig({ ...cli, SLACK_BOT_TOKEN: 'xoxb-1' })).toThrow(/^SLACK_APP_TOKEN: is needed/);
  });

  it('has neither the agent view nor Enterprise Search unless they are turned on', () => {
    expect(readConfig({})).toMatchObject({ agent: false, enterpriseSearch: false });
    expect(readConfig({ SLACK_AGENT: 'on', SLACK_SEARCH: 'off' })).toMatchObject({
      agent: true,
      enterpriseSearch: false,
    });
    expect(readConfig({ SLACK_SEARCH: 'on' })).toMatchObject({ agent: false, enterpriseSearch: true });
  });

  it.each([
    ['', []],
    ['U012AB3CD', ['U012AB3CD']],
    [' U012AB3CD, W045EF6GH ,', ['U012AB3CD', 'W045EF6GH']],
  ])('takes the readers of the gaps from "%s"', (GAPS_READERS, readers) => {
    expect(readConfig({ GAPS_READERS }).gapsReaders).toEqual(readers);
  });

  it('keeps what it writes down in a file of the data folder, or in the PostgreSQL database that is named', () => {
    expect(readConfig({ DATA_DIR: 'kept', DATABASE_URL: '' })).toMatchObject({
      databaseUrl: null,
      database: join('kept', 'desk.sqlite'),
    });
    for (const url of ['postgres://desk:a%40b@db:5432/desk?sslmode=verify-full', 'postgresql:///desk'])
      expect(readConfig({ DATABASE_URL: url })).toMatchObject({ databaseUrl: url, database: url });
  });

  it.each(['mysql://desk:hush@db/desk', 'desk:hush@db/desk', 'postgres://desk:hush@db:port/desk'])(
    'refuses the database %s without telling its password',
    url => {
      const read = () => readConfig({ DATABASE_URL: url });
      expect(read).toThrow(/^DATABASE_URL: must be an address such as postgres:/);
      expect(read).not.toThrow(/hush/);
    },
  );

  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, /^SLACK_APP_TOKEN: is needed when SLACK_MODE is "socket"/],
    [{ SLACK_MODE: 'http', SLACK_BOT_TOKEN: 'xoxb-1' }, /^SLACK_SIGNING_SECRET: is needed/],
    [{ SLACK_MODE: 'http' }, /^SLACK_BOT_TOKEN: is needed/],
    [{ SLACK_BOT_TOKEN: 'xoxp-1' }, /^SLACK_BOT_TOKEN: must be the bot token/],
    [{ SLACK_MODE: 'carrier pigeon' }, /^SLACK_MODE: must be "socket" or "http"/],
    [{ PORT: 'many' }, /^PORT: must be a port number/],
    [{ TIME_ZONE: 'Mars/Olympus' }, /^TIME_ZONE: must be an IANA time zone/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL: /],
    [{ GAPS_READERS: 'U012AB3CD,anna' }, /^GAPS_READERS: must be ids of people in Slack/],
    [{ SLACK_AGENT: 'yes' }, /^SLACK_AGENT: must be "on" or "off"/],
    [{ SLACK_SEARCH: 'true' }, /^SLACK_SEARCH: must be "on" or "off"/],
    [{ SLACK_CLI_XOXB: 'xoxp-1', SLACK_CLI_XAPP: 'xapp-1' }, /^SLACK_CLI_XOXB: must be the bot token/],
    [{ SLACK_CLI_XOXB: 'xoxb-1' }, /^SLACK_APP_TOKEN: is needed/],
  ])('names the setting that is wrong in %j', (environment, message) => {
    expect(() => readConfig(environment)).toThrow(message);
  });
});
