import type { types } from '@slack/bolt';
import { escaped, shortened } from './mrkdwn.ts';
import type { Words } from './words/words.ts';

type Blocks = readonly types.KnownBlock[];

/**
 * One thing of a list, as blocks or as a row of its section's table, with the buttons that go under that table; and as mrkdwn
 * text. `lesser` are forms of its blocks, ever smaller, for when they do not even fit a message of their own.
 */
export type Entry = {
  readonly text: string;
  readonly blocks?: Blocks;
  readonly lesser?: readonly Blocks[];
  readonly row?: types.TableBlock['rows'][number];
  readonly buttons?: readonly types.Button[];
};

/** Things under one title, made only when they are shown. With `columns` their rows are a table. */
export type Section = {
  readonly title: string | null;
  readonly columns?: readonly string[];
  readonly entries: readonly (() => Entry)[];
};

/** What is shown in pages: `heading` and `note` in plain words, `empty` in place of all of it when there is nothing. */
export type Listing = {
  readonly heading: string;
  readonly note?: string;
  readonly sections: readonly Section[];
  readonly empty: string;
};

/** Some entries in a row, `start` up to but not `end`, of `all`; `parts` are their texts. */
export type Page = {
  readonly blocks: types.KnownBlock[];
  readonly parts: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly all: number;
};

/**
 * The page that begins with the entry `from` and holds as many as there is room for, one at least: taken one after the other,
 * pages hold every entry once. A page has one table at most. What is out of range begins at the start.
 */
export const pageOf = (
  listing: Listing,
  from: number,
  hasRoom: (page: Page) => boolean,
  words: Words,
): Page => {
  const all = listing.sections.reduce((sum, { entries }) => sum + entries.length, 0);
  const start = from < all ? from : 0;
  const placed = placesFrom(listing.sections, start);
  const drawn = (shown: readonly Placed[]): Page => ({
    ...pageBlocks(shown, words),
    start,
    end: start + shown.length,
    all,
  });
  const shown: Placed[] = placed.next().value ?? [];
  let page = drawn(shown);
  if (!hasRoom(page)) {
    const forms = shown.flatMap(lesserForms).map(form => drawn([form]));
    return forms.find(hasRoom) ?? forms.at(-1) ?? page;
  }
  for (const next of placed) {
    const [one] = next;
    if (!one || (one.section.columns && one.at === 0)) break;
    shown.push(one);
    const longer = drawn(shown);
    if (!hasRoom(longer)) break;
    page = longer;
  }
  return page;
};

type Placed = { readonly section: Section; readonly at: number; readonly entry: Entry };

function* placesFrom(sections: readonly Section[], start: number): Generator<Placed[], undefined> {
  let before = 0;
  for (const section of sections) {
    for (let at = Math.max(0, start - before); at < section.entries.length; at += 1) {
      const entry = section.entries[at]?.();
      if (entry) yield [{ section, at, entry }];
    }
    before += section.entries.length;
  }
}

const lesserForms = ({ entry, ...place }: Placed): Placed[] =>
  (entry.lesser ?? []).map(blocks => ({ ...place, entry: { text: entry.text, blocks } }));

const pageBlocks = (shown: readonly Placed[], words: Words) => {
  const runs = [...Map.groupBy(shown, ({ section }) => section).values()];
  return {
    blocks: merged(runs.flatMap(run => runBlocks(run, words))),
    parts: runs.flatMap(run => runTexts(run, words)),
  };
};

const runBlocks = (run: readonly Placed[], words: Words): types.KnownBlock[] => {
  const title = titleOf(run, words);
  const buttons = run.flatMap(({ entry }) => entry.buttons ?? []);
  return [
    ...(title === null ? [] : [titleBlock(title)]),
    ...tableOf(run),
    ...buttonRows(buttons),
    ...run.flatMap(({ entry }) => entry.blocks ?? []),
  ];
};

const runTexts = (run: readonly Placed[], words: Words): string[] => {
  const title = titleOf(run, words);
  return run.map(({ entry }, i) =>
    i === 0 && title !== null ? `*${escaped(title)}*\n${entry.text}` : entry.text,
  );
};

const titleOf = ([first]: readonly Placed[], { lists }: Words): string | null => {
  const title = first?.section.title ?? null;
  if (title === null) return null;
  const whole = shortened(title, longestTitle);
  return first && first.at > 0 ? lists.continued(whole) : whole;
};

const titleBlock = (title: string): types.RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: title, style: { bold: true } }] }],
});

const tableOf = (run: readonly Placed[]): types.TableBlock[] => {
  const rows = run.flatMap(({ entry }) => (entry.row ? [entry.row] : []));
  const columns = run[0]?.section.columns;
  if (rows.length === 0 || !columns) return [];
  const head = columns.map(text => ({ type: 'raw_text', text }) as const);
  return [
    { type: 'table', column_settings: columns.map(() => ({ is_wrapped: true })), rows: [head, ...rows] },
  ];
};

/** Buttons in blocks of their own, each under an action_id of its own within its block. */
export const buttonRows = (buttons: readonly types.Button[]): types.ActionsBlock[] =>
  Array.from({ length: Math.ceil(buttons.length / mostButtons) }, (_, row) => ({
    type: 'actions',
    elements: buttons
      .slice(row * mostButtons, (row + 1) * mostButtons)
      .map((button, i) => ({ ...button, action_id: `${button.action_id}:${i + 1}` })),
  }));

/** Neighbouring rich texts as one, and in it neighbouring lists as one, so that a page needs few blocks. */
const merged = (blocks: readonly types.KnownBlock[]): types.KnownBlock[] => {
  const out: types.KnownBlock[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (block.type === 'rich_text' && last?.type === 'rich_text')
      out[out.length - 1] = { ...last, elements: joined([...last.elements, ...block.elements]) };
    else out.push(block);
  }
  return out;
};

const joined = (elements: types.RichTextBlock['elements']): types.RichTextBlock['elements'] => {
  const out: types.RichTextBlock['elements'] = [];
  for (const element of elements) {
    const last = out.at(-1);
    if (element.type === 'rich_text_list' && last?.type === 'rich_text_list')
      out[out.length - 1] = { ...last, elements: [...last.elements, ...element.elements] };
    else out.push(element);
  }
  return out;
};

const longestTitle = 300;
/** Two of a thing stand side by side, so an even number. */
const mostButtons = 24;
