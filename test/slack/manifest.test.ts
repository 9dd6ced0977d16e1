import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { type Manifest, manifestOf, manifestText } from '../../src/slack/manifest.ts';
import { manifestProblems } from '../../src/slack/manifest-rules.ts';
import { surface } from '../../src/slack/surface.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const socket = manifestOf(surface, { kind: 'socket' });
const overHttp = { kind: 'http', requestUrl: 'https://desk.example.com/slack/events' } as const;
const http = manifestOf(surface, overHttp);
const agent = manifestOf(surface, { kind: 'socket' }, 'agent');
const search = manifestOf(surface, { kind: 'socket' }, 'enterprise_search');

/** Slack's own schema, which names its parts by address. */
const schema = (name: string) => JSON.parse(read(`test/data/manifest-schema/${name}`));
const parts = 'https://raw.githubusercontent.com/slackapi/manifest-schema/v0.5.0/schemas';
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
for (const version of ['1.0.0', '2.0.0'])
  ajv.addSchema(schema(`manifest.schema.${version}.json`), `${parts}/manifest.schema.${version}.json`);
const slackTakes = ajv.compile(schema('manifest.schema.json'));

/**
 * What the schema (0.5.0) refuses of Enterprise Search, though docs.slack.dev/enterprise-search/developing-apps-with-search-features
 * asks for it and Slack's sample has it. When a newer schema knows it, this list is to be emptied.
 */
const unknownToTheSchema = ['/features must NOT have additional properties: search'];

/** Validates by the schema of the manifest's own version: the one for all adds the faults against the other. */
const refusals = (manifest: Manifest): string[] => {
  const version = `${parts}/manifest.schema.${manifest._metadata.major_version}.0.0.json`;
  const takes = ajv.getSchema(version);
  if (!takes) throw new Error(`There is no schema ${version}`);
  takes(manifest);
  return [...new Set((takes.errors ?? []).map(refusal))].sort();
};
const refusal = ({ instancePath, message, params }: ErrorObject): string =>
  `${instancePath} ${message}${'additionalProperty' in params ? `: ${params.additionalProperty}` : ''}`;

describe.each<[string, Manifest, string[]]>([
  ['manifests/socket-mode.json', socket, []],
  ['manifests/http.json', http, []],
  ['manifests/agent.json', agent, []],
  ['manifests/enterprise-search.json', search, unknownToTheSchema],
])('%s', (file, manifest, unknown) => {
  it('is what the surface generates', () => {
    expect(read(file)).toBe(manifestText(manifest));
    expect(JSON.parse(manifestText(manifest))).toEqual(manifest);
  });

  it("holds by Slack's schema and by the rules that the schema misses", () => {
    expect(refusals(JSON.parse(read(file)))).toEqual(unknown);
    expect(slackTakes(JSON.parse(read(file)))).toBe(unknown.length === 0);
    expect(manifestProblems(manifest)).toEqual([]);
  });

  it('has a scope for no more than it gives a reason for', () => {
    const reasons = new Map<string, string>(
      [...surface.scopes, ...surface.agent.scopes].map(({ name, reason }) => [name, reason]),
    );
    for (const scope of manifest.oauth_config.scopes.bot) expect(reasons.get(scope)).toMatch(/^To .+\.$/u);
    expect(manifest.oauth_config.scopes.bot).toHaveLength(
      surface.scopes.length + (manifest.features.agent_view ? surface.agent.scopes.length : 0),
    );
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
const [shortcut] = socket.features.shortcuts;
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
    'commands and shortcuts: need the scope commands',
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
  [
    'shortcut check_message: twice',
    withFeatures(socket, { shortcuts: shortcut ? [shortcut, { ...shortcut, name: 'Another' }] : [] }),
  ],
  ['shortcuts: need interactivity', withSettings(socket, { interactivity: { is_enabled: false } })],
  ['agent view: needs the scope assistant:write', withScopes(agent, bot)],
  [
    'agent view: needs a messages tab to write in',
    withFeatures(agent, {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: true,
      },
    }),
  ],
  [
    'agent view: needs the event app_home_opened',
    withSettings(agent, { event_subscriptions: { bot_events: ['message.im'] } }),
  ],
  [
    'search: there is no function search_nothing',
    withFeatures(search, {
      search: {
        search_function_callback_id: 'search_nothing',
        search_filters_function_callback_id: 'search_filters',
      },
    }),
  ],
  [
    'search: needs the event function_executed',
    withSettings(search, { event_subscriptions: { bot_events: ['message.im'] } }),
  ],
  ['search: needs an app for the whole organisation', withSettings(search, { org_deploy_enabled: false })],
])('refuses a manifest with the problem "%s"', (problem, manifest) => {
  expect(manifestProblems(manifest)).toEqual([problem]);
});

it('asks for the agent view and for Enterprise Search only in their own manifests', () => {
  expect(manifestText(socket) + manifestText(http)).not.toMatch(
    /assistant:write|agent_view|function_executed/u,
  );
  const { search: _, ...features } = search.features;
  expect(features).toEqual(socket.features);
  const { agent_view: __, ...ofAgent } = agent.features;
  expect(ofAgent).toEqual(socket.features);
});

it.each(['agent', 'enterprise_search'] as const)('writes the manifest of %s for HTTP too', extra => {
  expect(manifestProblems(manifestOf(surface, overHttp, extra))).toEqual([]);
});

it("offers every shortcut with a name that fits into Slack's menus", () => {
  for (const { name, description } of socket.features.shortcuts) {
    expect(name.length).toBeLessThanOrEqual(24);
    expect(description.length).toBeLessThanOrEqual(150);
  }
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
