import type { types } from '@slack/bolt';
import type { Edition } from '../../digest/edition.ts';
import type { Entry } from '../../digest/entry.ts';
import type { Subscription } from '../../digest/subscription.ts';
import { buttonRows } from '../listing.ts';
import { type Message, textOf } from '../message.ts';
import { escaped, mention, shortened } from '../mrkdwn.ts';
import { surface } from '../surface.ts';
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
import { words } from './rich-words.ts';
import { visibleLength } from './visible-length.ts';

/**
 * An edition as the channel's message and those for its thread. The first names every story and quotes as much as makes
 * {@link MOST_VISIBLE} characters at most, cores first, and of a story nothing without its core; the thread holds the rest, a message a story.
 */
export const editionMessages = (
  edition: Edition,
  subscription: Subscription | null,
): readonly [Message, ...Message[]] => {
  const drafts = edition.entries.map(entry => itemsOf(entry));
  const plan = planOf(edition, drafts);
  const told = edition.entries.map((entry, i) => numbered(entry, drafts[i] ?? [], plan.items));
  const shown = told.map(one => one.shown);
  const foot = edition.isFirst && subscription ? [setUpBlock(subscription.createdBy)] : [];
  const thread = threadMessages(
    told.map(({ rest }) => rest),
    edition.updates.slice(plan.updates).map(updateLine),
  );
  return [mainMessage(edition, shown, plan, foot), ...thread];
};

/** The items of a story that the channel's message shows and the rest, its excerpts numbered on in this order. */
const numbered = (entry: Entry, drafts: readonly Item[], chosen: ReadonlySet<Item>): Told => {
  const order = entry.excerpts
    .map((_, i) => i)
    .toSorted((a, b) => Number(isIn(chosen, drafts[b])) - Number(isIn(chosen, drafts[a])));
  const items = itemsOf(
    entry,
    entry.excerpts.map((_, i) => order.indexOf(i) + 1),
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

/** How the head of a story looks: characters of its title, and how it says who tells it. */
type Form = TellersForm & { readonly title: number };

/** Room for who set it up is kept in every first edition, so that a preview shows what is posted. */
const planOf = (edition: Edition, items: readonly (readonly Item[])[]): Plan => {
  const foot = edition.isFirst ? [setUpBlock(ANY_OWNER)] : [];
  const blocksOf = (plan: Plan) =>
    mainBlocks(
      edition,
      items.map(some => some.filter(item => plan.items.has(item))),
      plan,
      foot,
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
  plan: Plan,
  foot: types.KnownBlock[],
): Message => {
  const opening = [headingLine(edition), ...leftLines(edition)].map(escaped).join('\n');
  const parts = [
    ...edition.entries.map((entry, i) => {
      const texts = (shown[i] ?? []).map(({ text }) => text);
      return [
        `*${escaped(titleLine(entry, plan.form.title))}*`,
        escaped(tellersLine(entry.story, FULL)),
        ...texts,
      ].join('\n');
    }),
    ...edition.updates.slice(0, plan.updates).map(update => escaped(`${MORE_TELL}: ${updateLine(update)}`)),
    ...foot
      .flatMap(block => (block.type === 'context' ? block.elements : []))
      .flatMap(one => ('text' in one ? one.text : [])),
  ];
  return {
    text: textOf(opening, parts),
    whole: [opening, ...parts].join('\n\n'),
    blocks: mainBlocks(edition, shown, plan, foot),
  };
};

const mainBlocks = (
  edition: Edition,
  shown: readonly (readonly Item[])[],
  plan: Plan,
  foot: types.KnownBlock[],
): types.KnownBlock[] => [
  { type: 'header', text: { type: 'plain_text', text: shortened(headingLine(edition), 150), emoji: false } },
  ...leftLines(edition).map(contextBlock),
  ...edition.entries.flatMap((entry, i) => {
    const items = shown[i] ?? [];
    return [
      headBlock(titleLine(entry, plan.form.title), tellersLine(entry.story, plan.form)),
      ...items.flatMap(({ short }) => short),
      ...buttonRows(items.flatMap(({ buttons }) => buttons)),
    ];
  }),
  ...updateBlocks(edition.updates.slice(0, plan.updates).map(updateLine)),
  ...foot,
];

const headBlock = (title: string, tellers: string): types.RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [words(title, { bold: true }), words(`\n${tellers}`)] }],
});

const updateBlocks = (lines: readonly string[]): types.KnownBlock[] =>
  lines.map(line => ({
    type: 'rich_text',
    elements: [
      { type: 'rich_text_section', elements: [words(`${MORE_TELL}: `, { bold: true }), words(line)] },
    ],
  }));

const setUpBlock = (owner: string): types.ContextBlock => ({
  type: 'context',
  elements: [
    {
      type: 'mrkdwn',
      text: `${mention(owner)} set this up. \`${surface.command.name} digest\` changes it.`,
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
const MORE_TELL = 'Also told now';
/** As long as the id of a person gets. */
const ANY_OWNER = 'U0000000000';
