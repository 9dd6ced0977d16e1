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
  ])('names the setting that is wrong in %j', (environment, message) => {
    expect(() => readConfig(environment)).toThrow(message);
  });
});
