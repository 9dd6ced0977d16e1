import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { type Manifest, manifestOf, manifestProblems, manifestText } from '../../src/slack/manifest.ts';
import { surface } from '../../src/slack/surface.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const socket = manifestOf(surface, { kind: 'socket' });
const http = manifestOf(surface, { kind: 'http', requestUrl: 'https://desk.example.com/slack/events' });

/** Slack's own schema, which names its parts by address. */
const schema = (name: string) => JSON.parse(read(`test/data/manifest-schema/${name}`));
const parts = 'https://raw.githubusercontent.com/slackapi/manifest-schema/v0.5.0/schemas';
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
for (const version of ['1.0.0', '2.0.0'])
  ajv.addSchema(schema(`manifest.schema.${version}.json`), `${parts}/manifest.schema.${version}.json`);
const slackTakes = ajv.compile(schema('manifest.schema.json'));

describe.each([
  ['manifests/socket-mode.json', socket],
  ['manifests/http.json', http],
])('%s', (file, manifest) => {
  it('is what the surface generates', () => {
    expect(read(file)).toBe(manifestText(manifest));
    expect(JSON.parse(manifestText(manifest))).toEqual(manifest);
  });

  it("holds by Slack's schema and by the rules that the schema misses", () => {
    slackTakes(JSON.parse(read(file)));
    expect(slackTakes.errors ?? []).toEqual([]);
    expect(manifestProblems(manifest)).toEqual([]);
  });

  it('has a scope for no more than it gives a reason for', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual(surface.scopes.map(({ name }) => name));
    for (const { reason } of surface.scopes) expect(reason).toMatch(/^To .+\.$/u);
  });
});

it('names no address over a socket, and one at every door over HTTP', () => {
  expect(manifestText(socket)).not.toContain('http');
  expect(socket.settings.socket_mode_enabled).toBe(true);
  expect(manifestText(http).match(/https:\/\/desk\.example\.com\/slack\/events/gu)).toHaveLength(3);
});

const withScopes = (
  manifest: Manifest,
  bot: readonly string[],
  bot_optional: readonly string[] = [],
): Manifest => ({
  ...manifest,
  oauth_config: { scopes: { bot, bot_optional } },
});
const withSettings = (manifest: Manifest, settings: Partial<Manifest['settings']>): Manifest => ({
  ...manifest,
  settings: { ...manifest.settings, ...settings },
});
const withFeatures = (manifest: Manifest, features: Partial<Manifest['features']>): Manifest => ({
  ...manifest,
  features: { ...manifest.features, ...features },
});
const { bot } = socket.oauth_config.scopes;
const command = { command: '/huawei', description: 'Ask', usage_hint: '[question]', should_escape: false };

it.each<[string, Manifest]>([
  ['scope chat:wirte: unknown', withScopes(socket, [...bot, 'chat:wirte'])],
  [
    'scope users:read: optional, but not asked for',
    withScopes(
      socket,
      bot.filter(name => name !== 'users:read'),
      ['users:read'],
    ),
  ],
  [
    'commands: need the scope commands',
    withScopes(
      socket,
      bot.filter(name => name !== 'commands'),
    ),
  ],
  [
    'event app_mention: needs the scope app_mentions:read',
    withScopes(
      socket,
      bot.filter(name => name !== 'app_mentions:read'),
    ),
  ],
  ['event message.im: needs the scope im:history', withScopes(socket, bot, ['im:history'])],
  [
    'event app_mentioned: unknown',
    withSettings(socket, { event_subscriptions: { bot_events: ['app_mentioned'] } }),
  ],
  [
    'bot name Huawei Desk: only a-z, 0-9, ".", "_" and "-"',
    withFeatures(socket, { bot_user: { display_name: 'Huawei Desk', always_online: true } }),
  ],
  [
    'events: http://desk.example.com/ is not https',
    withSettings(http, {
      event_subscriptions: { request_url: 'http://desk.example.com/', bot_events: ['message.im'] },
    }),
  ],
  [
    '/huawei: http://desk.example.com/ is not https',
    withFeatures(http, { slash_commands: [{ ...command, url: 'http://desk.example.com/' }] }),
  ],
  ['interactivity: no address', withSettings(http, { interactivity: { is_enabled: true } })],
  [
    'interactivity: an address in Socket Mode',
    withSettings(socket, { interactivity: { is_enabled: true, request_url: 'https://desk.example.com/' } }),
  ],
])('refuses a manifest with the problem "%s"', (problem, manifest) => {
  expect(manifestProblems(manifest)).toEqual([problem]);
});

it('tells a socket manifest from one whose Socket Mode was left off', () => {
  expect(manifestProblems(withSettings(socket, { socket_mode_enabled: false }))).toEqual([
    '/huawei: no address',
    'events: no address',
    'interactivity: no address',
  ]);
});

it.each([
  [
    'http://desk.example.com',
    /http\.json: \/huawei: http:\/\/desk\.example\.com\/slack\/events is not https/u,
  ],
  ['desk', /--url desk: not an address/u],
])('npm run manifests -- --url %s writes nothing and says why', (url, words) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/manifests.ts', '--url', url], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toMatch(words);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(read('manifests/http.json')).toBe(manifestText(http));
});
