import { type ManifestFunction, searchFunctions } from './manifest-functions.ts';
import type { surface } from './surface.ts';

/** How Slack reaches the app: over a socket that the app opens, or at an address of its own. */
export type Transport = { readonly kind: 'socket' } | { readonly kind: 'http'; readonly requestUrl: string };

/** What an app asks for beyond the usual: Slack's agent view, or to be a source of Enterprise Search. */
export type Extra = 'agent' | 'enterprise_search';

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
    readonly shortcuts: readonly {
      readonly name: string;
      readonly type: 'message' | 'global';
      readonly callback_id: string;
      readonly description: string;
    }[];
    readonly slash_commands: readonly {
      readonly command: string;
      readonly description: string;
      readonly usage_hint: string;
      readonly url?: string;
      readonly should_escape: boolean;
    }[];
    readonly agent_view?: {
      readonly agent_description: string;
      readonly suggested_prompts: readonly { readonly title: string; readonly message: string }[];
    };
    readonly search?: {
      readonly search_function_callback_id: string;
      readonly search_filters_function_callback_id: string;
    };
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
    readonly hermes_app_type?: 'remote';
    readonly function_runtime?: 'remote';
  };
  readonly functions?: Readonly<Record<string, ManifestFunction>>;
};

/** The manifest of the app that this surface describes. Over a socket it names no address. */
export const manifestOf = (app: typeof surface, transport: Transport, extra?: Extra): Manifest => {
  const isSearch = extra === 'enterprise_search';
  const scopes = extra === 'agent' ? [...app.scopes, ...app.agent.scopes] : app.scopes;
  const events = [...Object.values(app.events), ...(isSearch ? [app.enterpriseSearch.event] : [])];
  const request_url = transport.kind === 'socket' ? {} : { request_url: transport.requestUrl };
  return {
    // Slack's own sample of Enterprise Search writes its functions as manifests of the first version do.
    _metadata: { major_version: isSearch ? 1 : 2, minor_version: 0 },
    display_information: {
      name: app.name,
      description: app.description,
      long_description: app.longDescription,
      background_color: app.backgroundColor,
    },
    features: featuresOf(app, transport, extra),
    oauth_config: {
      scopes: {
        bot: scopes.map(({ name }) => name),
        bot_optional: scopes.filter(({ optional }) => optional).map(({ name }) => name),
      },
    },
    settings: {
      event_subscriptions: { ...request_url, bot_events: events.map(({ subscription }) => subscription) },
      interactivity: { is_enabled: true, ...request_url },
      org_deploy_enabled: isSearch,
      socket_mode_enabled: transport.kind === 'socket',
      token_rotation_enabled: false,
      ...(isSearch ? { hermes_app_type: 'remote', function_runtime: 'remote' } : {}),
    },
    ...(isSearch ? { functions: searchFunctions(app.enterpriseSearch) } : {}),
  };
};

const featuresOf = (
  { command, shortcuts, botName, agent, enterpriseSearch }: typeof surface,
  transport: Transport,
  extra?: Extra,
): Manifest['features'] => ({
  app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
  bot_user: { display_name: botName, always_online: true },
  shortcuts: shortcuts.map(({ name, type, callbackId, description }) => ({
    name,
    type,
    callback_id: callbackId,
    description,
  })),
  slash_commands: [
    {
      command: command.name,
      description: command.description,
      usage_hint: command.usageHint,
      ...(transport.kind === 'socket' ? {} : { url: transport.requestUrl }),
      // Escaped, a question that names a person or a channel would arrive as `<@U1|name>`.
      should_escape: false,
    },
  ],
  ...(extra === 'agent'
    ? { agent_view: { agent_description: agent.description, suggested_prompts: agent.prompts } }
    : {}),
  ...(extra === 'enterprise_search'
    ? {
        search: {
          search_function_callback_id: enterpriseSearch.search.callbackId,
          search_filters_function_callback_id: enterpriseSearch.filters.callbackId,
        },
      }
    : {}),
});

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
