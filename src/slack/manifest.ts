import type { surface } from './surface.ts';

/** How Slack reaches the app: over a socket that the app opens, or at an address of its own. */
export type Transport = { readonly kind: 'socket' } | { readonly kind: 'http'; readonly requestUrl: string };

/** An app manifest, as far as we use it: docs.slack.dev/reference/app-manifest. */
export type Manifest = {
  readonly _metadata: { readonly major_version: number; readonly minor_version: number };
  readonly display_information: {
    readonly name: string;
    readonly description: string;
    readonly long_description: string;
    readonly background_color: string;
  };
  readonly features: {
    readonly app_home: {
      readonly home_tab_enabled: boolean;
      readonly messages_tab_enabled: boolean;
      readonly messages_tab_read_only_enabled: boolean;
    };
    readonly bot_user: { readonly display_name: string; readonly always_online: boolean };
    readonly slash_commands: readonly {
      readonly command: string;
      readonly description: string;
      readonly usage_hint: string;
      readonly url?: string;
      readonly should_escape: boolean;
    }[];
  };
  readonly oauth_config: {
    readonly scopes: { readonly bot: readonly string[]; readonly bot_optional: readonly string[] };
  };
  readonly settings: {
    readonly event_subscriptions: { readonly request_url?: string; readonly bot_events: readonly string[] };
    readonly interactivity: { readonly is_enabled: boolean; readonly request_url?: string };
    readonly org_deploy_enabled: boolean;
    readonly socket_mode_enabled: boolean;
    readonly token_rotation_enabled: boolean;
  };
};

/** The manifest of the app that this surface describes. Over a socket it names no address. */
export const manifestOf = (app: typeof surface, transport: Transport): Manifest => {
  const { command } = app;
  const url = transport.kind === 'socket' ? {} : { url: transport.requestUrl };
  const request_url = transport.kind === 'socket' ? {} : { request_url: transport.requestUrl };
  return {
    _metadata: { major_version: 2, minor_version: 0 },
    display_information: {
      name: app.name,
      description: app.description,
      long_description: app.longDescription,
      background_color: app.backgroundColor,
    },
    features: {
      app_home: {
        home_tab_enabled: false,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: app.botName, always_online: true },
      slash_commands: [
        {
          command: command.name,
          description: command.description,
          usage_hint: command.usageHint,
          ...url,
          // Escaped, a question that names a person or a channel would arrive as `<@U1|name>`.
          should_escape: false,
        },
      ],
    },
    oauth_config: {
      scopes: {
        bot: app.scopes.map(({ name }) => name),
        bot_optional: app.scopes.filter(({ optional }) => optional).map(({ name }) => name),
      },
    },
    settings: {
      event_subscriptions: {
        ...request_url,
        bot_events: Object.values(app.events).map(({ subscription }) => subscription),
      },
      interactivity: { is_enabled: true, ...request_url },
      org_deploy_enabled: false,
      socket_mode_enabled: transport.kind === 'socket',
      token_rotation_enabled: false,
    },
  };
};

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
    ...(bot.includes('commands') ? [] : ['commands: need the scope commands']),
    ...(/^[a-z0-9._-]+$/u.test(display_name)
      ? []
      : [`bot name ${display_name}: only a-z, 0-9, ".", "_" and "-"`]),
    ...addressProblems(manifest),
  ];
};

/** An event needs its scope, and not as an optional one: docs.slack.dev/reference/events. */
const eventProblems = (event: string, { oauth_config }: Manifest): string[] => {
  const scope = botEvents.get(event);
  if (scope === undefined) return [`event ${event}: unknown`];
  const { bot, bot_optional } = oauth_config.scopes;
  return bot.includes(scope) && !bot_optional.includes(scope)
    ? []
    : [`event ${event}: needs the scope ${scope}`];
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

/** The manifest as the text of a file; a list of words that fits stands on one line, as the formatter wants it. */
export const manifestText = (manifest: Manifest): string =>
  `${JSON.stringify(manifest, null, 2).replace(
    /^( +"\w+": )\[([^[\]{}]*)\](,?)$/gmu,
    (whole: string, key: string, list: string, comma: string) => {
      const line = `${key}[${list.trim().replace(/\n\s+/gu, ' ')}]${comma}`;
      return line.length > lineWidth ? whole : line;
    },
  )}\n`;

const lineWidth = 110;

/** The scopes that were looked up at docs.slack.dev/reference/scopes; another has to be looked up before it is used. */
const botScopes = new Set([
  'app_mentions:read',
  'channels:history',
  'chat:write',
  'commands',
  'groups:history',
  'im:history',
  'users:read',
]);

/** The events that were looked up, each with its scope. */
const botEvents = new Map([
  ['app_mention', 'app_mentions:read'],
  ['message.im', 'im:history'],
]);
