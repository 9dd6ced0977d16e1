import type { types } from '@slack/bolt';
import type { Edition } from '../../digest/edition.ts';
import type { Entry } from '../../digest/entry.ts';
import type { Subscription } from '../../digest/subscription.ts';
import { buttonRows } from '../listing.ts';
import { type Message, textOf } from '../message.ts';
import { escaped, mention, shortened } from '../mrkdwn.ts';
import { surface } from '../surface.ts';
import type { Words } from '../words/words.ts';
import { type Item, itemsOf } from './edition-items.ts';
import {
  headingLine,
  leftLines,
  type TellersForm,
  tellersLine,
  titleLine,
  updateLine,
} from './edition-lines.ts';
import { threadMessages } from './edition-thread.ts';
import { contextBlock } from './excerpt.ts';
import { fits } from './fitting.ts';
import { textRun } from './rich-words.ts';
import { visibleLength } from './visible-length.ts';

/**
 * An edition as the channel's message and those for its thread. The first names every story and quotes as much as makes
 * {@link MOST_VISIBLE} characters at most, cores first, and of a story nothing without its core; the thread holds the rest, a message a story.
 */
export const editionMessages = (
  edition: Edition,
  subscription: Subscription | null,
  words: Words,
): readonly [Message, ...Message[]] => {
  const drafts = edition.entries.map(entry => itemsOf(entry, [], words));
  const plan = planOf(edition, drafts, words);
  const told = edition.entries.map((entry, i) => numbered(entry, drafts[i] ?? [], plan.items, words));
  const shown = told.map(one => one.shown);
  const foot = edition.isFirst && subscription ? [setUpBlock(subscription.createdBy, words)] : [];
  const thread = threadMessages(
    told.map(({ rest }) => rest),
    edition.updates.slice(plan.updates).map(update => updateLine(update, words)),
    words,
  );
  return [mainMessage(edition, shown, { plan, foot, words }), ...thread];
};

/** The items of a story that the channel's message shows and the rest, its excerpts numbered on in this order. */
const numbered = (entry: Entry, drafts: readonly Item[], chosen: ReadonlySet<Item>, words: Words): Told => {
  const order = entry.excerpts
    .map((_, i) => i)
    .toSorted((a, b) => Number(isIn(chosen, drafts[b])) - Number(isIn(chosen, drafts[a])));
  const items = itemsOf(
    entry,
    entry.excerpts.map((_, i) => order.indexOf(i) + 1),
    words,
  );
  return {
    shown: items.filter((_, i) => isIn(chosen, drafts[i])),
    rest: items.filter((_, i) => !isIn(chosen, drafts[i])),
  };
};

type Told = { readonly shown: readonly Item[]; readonly rest: readonly Item[] };

const isIn = (items: ReadonlySet<Item>, item: Item | undefined): boolean =>
  item !== undefined && items.has(item);

/** What the channel's message holds: heads in this form, these items, so many updates. */
type Plan = { readonly form: Form; readonly items: ReadonlySet<Item>; readonly updates: number };

/** What goes around the items of the channel's message. */
type Frame = { readonly plan: Plan; readonly foot: types.KnownBlock[]; readonly words: Words };

/** How the head of a story looks: characters of its title, and how it says who tells it. */
type Form = TellersForm & { readonly title: number };

/** Room for who set it up is kept in every first edition, so that a preview shows what is posted. */
const planOf = (edition: Edition, items: readonly (readonly Item[])[], words: Words): Plan => {
  const foot = edition.isFirst ? [setUpBlock(ANY_OWNER, words)] : [];
  const blocksOf = (plan: Plan) =>
    mainBlocks(
      edition,
      items.map(some => some.filter(item => plan.items.has(item))),
      { plan, foot, words },
    );
  const empty = FORMS.map((form): Plan => ({ form, items: new Set(), updates: 0 }));
  let plan = empty.find(one => visibleLength(blocksOf(one)) <= MOST_HEADS) ?? TIGHTEST;
  const take = (longer: Plan) => {
    const blocks = blocksOf(longer);
    if (visibleLength(blocks) <= MOST_VISIBLE && fits(blocks)) plan = longer;
  };
  const takeAll = (some: readonly Item[]) => {
    for (const item of some) take({ ...plan, items: new Set([...plan.items, item]) });
  };
  const cores = items.flatMap(some => some.slice(0, 1));
  takeAll(cores.slice(0, 1));
  for (const at of edition.updates.keys()) if (plan.updates === at) take({ ...plan, updates: at + 1 });
  takeAll(cores.slice(1));
  const opened = items.filter(([core]) => core && plan.items.has(core));
  takeAll(opened.flatMap(some => some.slice(1)).toSorted((a, b) => a.rank - b.rank));
  return plan;
};

const mainMessage = (
  edition: Edition,
  shown: readonly (readonly Item[])[],
  { plan, foot, words }: Frame,
): Message => {
  const opening = [headingLine(edition, words), ...leftLines(edition, words)].map(escaped).join('\n');
  const parts = [
    ...edition.entries.map((entry, i) => {
      const texts = (shown[i] ?? []).map(({ text }) => text);
      return [
        `*${escaped(titleLine(entry, plan.form.title, words))}*`,
        escaped(tellersLine(entry.story, FULL, words)),
        ...texts,
      ].join('\n');
    }),
    ...edition.updates
      .slice(0, plan.updates)
      .map(update => escaped(`${words.edition.alsoTold}: ${updateLine(update, words)}`)),
    ...foot
      .flatMap(block => (block.type === 'context' ? block.elements : []))
      .flatMap(one => ('text' in one ? one.text : [])),
  ];
  return {
    text: textOf(opening, parts, words.notice.moreInMessage),
    whole: [opening, ...parts].join('\n\n'),
    blocks: mainBlocks(edition, shown, { plan, foot, words }),
  };
};

const mainBlocks = (
  edition: Edition,
  shown: readonly (readonly Item[])[],
  { plan, foot, words }: Frame,
): types.KnownBlock[] => [
  {
    type: 'header',
    text: { type: 'plain_text', text: shortened(headingLine(edition, words), 150), emoji: false },
  },
  ...leftLines(edition, words).map(contextBlock),
  ...edition.entries.flatMap((entry, i) => {
    const items = shown[i] ?? [];
    return [
      headBlock(titleLine(entry, plan.form.title, words), tellersLine(entry.story, plan.form, words)),
      ...items.flatMap(({ short }) => short),
      ...buttonRows(items.flatMap(({ buttons }) => buttons)),
    ];
  }),
  ...edition.updates.slice(0, plan.updates).map(update => updateBlock(updateLine(update, words), words)),
  ...foot,
];

const headBlock = (title: string, tellers: string): types.RichTextBlock => ({
  type: 'rich_text',
  elements: [
    { type: 'rich_text_section', elements: [textRun(title, { bold: true }), textRun(`\n${tellers}`)] },
  ],
});

const updateBlock = (line: string, { edition }: Words): types.RichTextBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_section',
      elements: [textRun(`${edition.alsoTold}: `, { bold: true }), textRun(line)],
    },
  ],
});

const setUpBlock = (owner: string, { edition, notice }: Words): types.ContextBlock => ({
  type: 'context',
  elements: [
    {
      type: 'mrkdwn',
      text: edition.setUp(mention(owner, notice.somebody), `\`${surface.command.name} digest\``),
      verbatim: true,
    },
  ],
});

/** Characters that a reader sees in the channel's message at most, and of them its heads, so that quotes find room. */
const MOST_VISIBLE = 1800;
const MOST_HEADS = 1300;
const FULL: Form = { title: 200, named: true, source: 60 };
const FORMS: readonly Form[] = [
  FULL,
  { ...FULL, title: 110, named: false },
  { ...FULL, title: 80, named: false },
];
/** Ten heads of this form, with every line around them, still fit. */
const TIGHTEST: Plan = { form: { title: 60, named: false, source: 25 }, items: new Set(), updates: 0 };
/** As long as the id of a person gets. */
const ANY_OWNER = 'U0000000000';
