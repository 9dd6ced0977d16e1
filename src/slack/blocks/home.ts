import type { types } from '@slack/bolt';
import type { Turn } from '../../conversation/turn.ts';
import type { Subscription } from '../../digest/subscription.ts';
import type { Watch } from '../../gaps/watch.ts';
import { escaped } from '../mrkdwn.ts';
import { surface } from '../surface.ts';
import type { Words } from '../words/words.ts';
import { dayMarkup } from './day.ts';
import { standingLines } from './digest-status.ts';
import { homeButton, line, moreLine, titleBlock } from './home-parts.ts';
import { recentBlocks, unansweredBlocks } from './home-questions.ts';

/** The articles in figures; `changedAt` is when they changed last, null where that is not known. */
export type HomeCorpus = {
  readonly articles: number;
  readonly outlets: number;
  readonly origins: number;
  readonly changedAt: Date | null;
  readonly skipped: number;
};

/**
 * What the Home tab of a person shows. What is null could not be read, which is said in its place. `note` is plain text on what was
 * just done, null for none; `days` tells for how long questions are kept.
 */
export type HomeState = {
  readonly examples: readonly string[];
  readonly corpus: HomeCorpus;
  readonly digests: readonly Subscription[] | null;
  readonly turns: readonly Turn[] | null;
  readonly watches: readonly Watch[] | null;
  readonly note: string | null;
  readonly days: number;
};

/** The Home tab: what the desk does and three questions first, then what is this person's own, then the articles and help. */
export const homeView = (state: HomeState, words: Words): types.HomeView => ({
  type: 'home',
  blocks: [
    ...(state.note === null ? [] : [line(escaped(state.note))]),
    titleBlock(surface.name),
    line(escaped(words.home.about)),
    { type: 'actions', elements: [askButton(words), ...exampleButtons(state.examples)] },
    ...recentBlocks(state, words),
    ...unansweredBlocks(state, words),
    ...digestBlocks(state, words),
    ...corpusBlocks(state, words),
    ...helpBlocks(state, words),
  ],
});

const askButton = ({ home }: Words): types.Button => ({
  ...homeButton('home_ask', home.ask, home.askLabel),
  style: 'primary',
});

const exampleButtons = (examples: readonly string[]): types.Button[] =>
  examples
    .slice(0, MOST_EXAMPLES)
    .map((example, i) => homeButton(`home_example:${i}`, example, example, example));

const digestBlocks = ({ digests }: HomeState, words: Words): types.KnownBlock[] => {
  const { home } = words;
  if (digests === null) return [titleBlock(home.digests), line(escaped(home.unread))];
  return [
    titleBlock(home.digests),
    ...(digests.length === 0 ? [line(escaped(home.noDigests))] : []),
    ...digests.slice(0, MOST_DIGESTS).flatMap(digest => digestBlock(digest, words)),
    ...moreLine(digests.length - MOST_DIGESTS, words),
    {
      type: 'actions',
      elements: [
        {
          type: 'conversations_select',
          action_id: 'home_digest_of',
          placeholder: { type: 'plain_text', text: home.digestOf, emoji: false },
          filter: { include: ['public', 'private'], exclude_bot_users: true },
        },
      ],
    },
  ];
};

const digestBlock = (digest: Subscription, words: Words): types.KnownBlock[] => {
  const { home } = words;
  const edit = homeButton('home_edit', home.edit, home.editLabel, digest.channel);
  const pause = homeButton('home_pause', home.pause, home.pauseLabel, digest.channel);
  return [
    line(standingLines(digest, digest, words).join('\n')),
    { type: 'actions', elements: digest.paused ? [edit] : [edit, pause] },
  ];
};

const corpusBlocks = ({ corpus }: HomeState, { home }: Words): types.KnownBlock[] => {
  const { articles, outlets, origins, changedAt, skipped } = corpus;
  return [
    titleBlock(home.articles),
    line(
      [
        escaped(home.corpus(articles, outlets, origins)),
        ...(changedAt === null ? [] : [home.changed(dayMarkup(changedAt))]),
        ...(skipped > 0 ? [escaped(home.skipped(skipped))] : []),
      ].join('\n'),
    ),
  ];
};

const helpBlocks = ({ days }: HomeState, { home }: Words): types.KnownBlock[] => [
  titleBlock(home.help),
  line([home.helpIn(`\`${surface.command.name} help\``), escaped(home.privacy(days))].join('\n')),
  { type: 'actions', elements: [forgetButton(home)] },
];

const forgetButton = (home: Words['home']): types.Button => {
  const plain = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;
  return {
    ...homeButton('home_forget', home.forget, home.forget),
    confirm: {
      title: plain(home.forgetTitle),
      text: plain(home.forgetText),
      confirm: plain(home.forgetConfirm),
      deny: plain(home.keep),
      style: 'danger',
    },
  };
};

const MOST_EXAMPLES = 3;
const MOST_DIGESTS = 10;
