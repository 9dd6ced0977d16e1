import type { Manifest } from './manifest.ts';

/** What Slack would refuse, or take without working, though its schema for manifests lets it pass. */
export const manifestProblems = (manifest: Manifest): string[] => {
  const { bot, bot_optional } = manifest.oauth_config.scopes;
  const { bot_events } = manifest.settings.event_subscriptions;
  const { display_name } = manifest.features.bot_user;
  return [
    ...bot.filter(scope => !botScopes.has(scope)).map(scope => `scope ${scope}: unknown`),
    ...bot_optional
      .filter(scope => !bot.includes(scope))
      .map(scope => `scope ${scope}: optional, but not asked for`),
    ...bot_events.flatMap(event => eventProblems(event, manifest)),
    ...(bot.includes('commands') ? [] : ['commands and shortcuts: need the scope commands']),
    ...(/^[a-z0-9._-]+$/u.test(display_name)
      ? []
      : [`bot name ${display_name}: only a-z, 0-9, ".", "_" and "-"`]),
    ...shortcutProblems(manifest),
    ...agentProblems(manifest),
    ...searchProblems(manifest),
    ...addressProblems(manifest),
  ];
};

/** An event needs its scope, and not as an optional one: docs.slack.dev/reference/events. */
const eventProblems = (event: string, { oauth_config }: Manifest): string[] => {
  const scope = botEvents.get(event);
  if (scope === undefined) return [`event ${event}: unknown`];
  const { bot, bot_optional } = oauth_config.scopes;
  return scope === null || (bot.includes(scope) && !bot_optional.includes(scope))
    ? []
    : [`event ${event}: needs the scope ${scope}`];
};

/** Slack tells shortcuts apart by their callback ids, and sends them where buttons go. */
const shortcutProblems = ({ features: { shortcuts }, settings }: Manifest): string[] => [
  ...twice(shortcuts.map(({ callback_id }) => callback_id)).map(id => `shortcut ${id}: twice`),
  ...(shortcuts.length > 0 && !settings.interactivity.is_enabled ? ['shortcuts: need interactivity'] : []),
];

/** The agent view has its conversations in the messages tab, and tells by an event that it was opened. */
const agentProblems = ({ features, oauth_config, settings }: Manifest): string[] => {
  if (!features.agent_view) return [];
  const { messages_tab_enabled, messages_tab_read_only_enabled } = features.app_home;
  const { bot, bot_optional } = oauth_config.scopes;
  const { bot_events } = settings.event_subscriptions;
  return [
    ...(bot.includes('assistant:write') && !bot_optional.includes('assistant:write')
      ? []
      : ['agent view: needs the scope assistant:write']),
    ...(messages_tab_enabled && !messages_tab_read_only_enabled
      ? []
      : ['agent view: needs a messages tab to write in']),
    ...['app_home_opened', 'message.im']
      .filter(event => !bot_events.includes(event))
      .map(event => `agent view: needs the event ${event}`),
  ];
};

/** Enterprise Search calls functions of an app that is ready for a whole organisation. */
const searchProblems = ({ features: { search }, functions = {}, settings }: Manifest): string[] => {
  if (!search) return [];
  return [
    ...Object.values(search)
      .filter(id => !(id in functions))
      .map(id => `search: there is no function ${id}`),
    ...(settings.event_subscriptions.bot_events.includes('function_executed')
      ? []
      : ['search: needs the event function_executed']),
    ...(settings.org_deploy_enabled ? [] : ['search: needs an app for the whole organisation']),
    ...(settings.function_runtime === 'remote' ? [] : ['search: needs the remote function runtime']),
  ];
};

/** Over HTTP every address is given and is https; over a socket there is none. */
const addressProblems = ({ features, settings }: Manifest): string[] => {
  const addresses = [
    ...features.slash_commands.map(({ command, url }) => ({ of: command, address: url })),
    { of: 'events', address: settings.event_subscriptions.request_url },
    { of: 'interactivity', address: settings.interactivity.request_url },
  ];
  return addresses.flatMap(({ of, address }) => {
    if (settings.socket_mode_enabled)
      return address === undefined ? [] : [`${of}: an address in Socket Mode`];
    if (address === undefined) return [`${of}: no address`];
    return /^https:\/\/./u.test(address) && URL.canParse(address) ? [] : [`${of}: ${address} is not https`];
  });
};

const twice = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
];

/** The scopes that were looked up at docs.slack.dev/reference/scopes; another has to be looked up before it is used. */
const botScopes = new Set([
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'chat:write',
  'commands',
  'groups:history',
  'im:history',
  'users:read',
]);

/** The events that were looked up, each with its scope; null where it needs none. */
const botEvents = new Map([
  ['app_home_opened', null],
  ['app_mention', 'app_mentions:read'],
  ['function_executed', null],
  ['message.channels', 'channels:history'],
  ['message.groups', 'groups:history'],
  ['message.im', 'im:history'],
]);
