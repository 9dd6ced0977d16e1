/**
 * All that the app is to Slack: what people can type, what Slack tells us, what we ask leave for and why. The
 * listeners take their names from here and the manifests are made from it, so the two cannot drift apart.
 */
export const surface = {
  name: 'Huawei Desk',
  botName: 'huawei',
  description: 'Answers from a folder of news articles on Huawei with verbatim, cited excerpts.',
  longDescription: [
    'Ask in a channel with /huawei, by mentioning the bot, or in a direct message.',
    'Huawei Desk answers with one to five excerpts, each exactly as an article printed it, with its title, outlet,',
    'author, date and paragraph, and each can be opened in its context. When the articles do not answer, it says so',
    'and writes nothing of its own. In a thread, whoever called the desk may go on without a mention. A shortcut checks a message against',
    'the articles. A channel can have a daily digest of what is new in the articles, set by full members of the workspace, or be muted.',
  ].join(' '),
  backgroundColor: '#1f2a37',
  command: {
    name: '/huawei',
    description: 'Ask the articles on Huawei, or set up the daily digest',
    usageHint:
      '[question] | help | sources | quotes [name] | compare [topic] | adds [outlet] | timeline | verify [citation] | gaps | digest | digest on 08:30 | digest now | digest status | digest pause | digest off | mute | unmute',
  },
  /** `type` is `message` for the menu of a message, `global` for the menu beside the message box and for the search. */
  shortcuts: [
    {
      callbackId: 'check_message',
      name: 'Check against articles',
      type: 'message',
      description: 'Shows you alone what the articles print on what a message says, and who told it first',
    },
    {
      callbackId: 'ask_desk',
      name: 'Ask the Huawei desk',
      type: 'global',
      description: 'Asks the articles a question, narrowed down by outlet, author or date, wherever you are',
    },
  ],
  /** `type` is what Bolt listens to, `subscription` what the manifest asks for, `scope` what Slack demands for it, if anything. */
  events: {
    mention: { type: 'app_mention', subscription: 'app_mention', scope: 'app_mentions:read' },
    directMessage: { type: 'message', subscription: 'message.im', scope: 'im:history' },
    channelMessage: { type: 'message', subscription: 'message.channels', scope: 'channels:history' },
    privateChannelMessage: { type: 'message', subscription: 'message.groups', scope: 'groups:history' },
    homeOpened: { type: 'app_home_opened', subscription: 'app_home_opened', scope: null },
  },
  /** The desk works without an optional scope, which an admin may refuse. */
  scopes: [
    { name: 'app_mentions:read', optional: false, reason: 'To be told when somebody mentions the bot.' },
    {
      name: 'chat:write',
      optional: false,
      reason: 'To answer, and to post a digest where it was turned on.',
    },
    { name: 'commands', optional: false, reason: 'To offer /huawei.' },
    {
      name: 'im:history',
      optional: false,
      reason:
        'To be told what somebody writes to the bot directly, and to look whether an answer or notice of unknown outcome came.',
    },
    {
      name: 'users:read',
      optional: false,
      reason:
        'To see that whoever changes a digest is a full member of the workspace, and to offer the time zone of their profile.',
    },
    {
      name: 'channels:history',
      optional: false,
      reason:
        'To be told when the person who called the desk into a thread of a public channel goes on there without a mention, and to look whether a digest or an answer of unknown outcome came. What is said elsewhere is neither read further nor kept.',
    },
    {
      name: 'groups:history',
      optional: false,
      reason: 'To do the same in the private channels that the desk was invited to.',
    },
  ],
  /** The app in Slack's agent view, which is asked for in a manifest of its own: docs.slack.dev/ai/developing-agents. */
  agent: {
    description:
      'Ask in plain words. The desk answers with excerpts exactly as the articles print them, each with its source, and says so when the articles do not answer. It writes nothing of its own.',
    prompts: [
      { title: 'Which articles are there?', message: 'sources' },
      { title: 'Who is quoted?', message: 'quotes' },
      { title: 'What happened when?', message: 'timeline' },
      { title: 'What can I ask?', message: 'help' },
    ],
    scopes: [
      {
        name: 'assistant:write',
        optional: false,
        reason: 'To suggest questions in the agent view, and to show there that an answer is on its way.',
      },
    ],
  },
  /**
   * The app as a source of Slack's Enterprise Search, in a manifest of its own:
   * docs.slack.dev/enterprise-search/developing-apps-with-search-features.
   */
  enterpriseSearch: {
    event: { type: 'function_executed', subscription: 'function_executed', scope: null },
    search: {
      callbackId: 'search_articles',
      title: 'Search the articles',
      description: 'Finds what the articles print on a question, each excerpt verbatim',
    },
    filters: {
      callbackId: 'search_filters',
      title: 'Filters of the articles',
      description: 'Tells by which outlets a search can be narrowed down',
    },
  },
} as const;
