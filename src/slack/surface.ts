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
    'and writes nothing of its own. A channel can have a daily digest of what is new in the articles, set by full members of the workspace.',
  ].join(' '),
  backgroundColor: '#1f2a37',
  command: {
    name: '/huawei',
    description: 'Ask the articles on Huawei, or set up the daily digest',
    usageHint:
      '[question] | help | sources | quotes [name] | compare [topic] | adds [outlet] | timeline | verify [citation] | digest | digest on 08:30 | digest now | digest status | digest pause | digest off',
  },
  /** `type` is what Bolt listens to, `subscription` what the manifest asks for, `scope` what Slack demands for it. */
  events: {
    mention: { type: 'app_mention', subscription: 'app_mention', scope: 'app_mentions:read' },
    directMessage: { type: 'message', subscription: 'message.im', scope: 'im:history' },
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
      optional: true,
      reason: 'To look whether a digest or an answer of unknown outcome was posted in a public channel.',
    },
    {
      name: 'groups:history',
      optional: true,
      reason: 'To look whether a digest or an answer of unknown outcome was posted in a private channel.',
    },
  ],
} as const;
