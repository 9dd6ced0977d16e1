import type { types } from '@slack/bolt';
import { type EvidenceView, longestAsked, pageValue } from '../evidence-view.ts';
import { type Listing, type Page, pageOf } from '../listing.ts';
import { type Message, textLimit, textOf } from '../message.ts';
import { escaped, shortened } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { contextBlock } from './excerpt.ts';
import { fits } from './fitting.ts';
import { said } from './help.ts';
import { boldBlock } from './rich-words.ts';

/** What a page can lead to beside its neighbours; an export only where the list cites something. */
export type PageOptions = { readonly from: number; readonly exportable: boolean };

/** A page of a list as a message, with the way to the next page, back to the start, and to its export. */
export const pageMessage = (
  view: EvidenceView,
  listing: Listing,
  { from, exportable }: PageOptions,
  words: Words,
): Message => {
  const foot = (page: Page) => footBlocks(view, page, exportable, words);
  const around = (page: Page) => [...headBlocks(listing, page, words), ...page.blocks, ...foot(page)];
  const hasRoom = (page: Page): boolean =>
    fits(around(page)) && (page.parts.length < 2 || wholeText(listing, page, words).length <= textLimit);
  if (listing.sections.every(({ entries }) => entries.length === 0)) return said(listing.empty);
  const page = pageOf(
    listing,
    from,
    candidate => candidate.parts.length <= mostEntries && hasRoom(candidate),
    words,
  );
  const opening = openingOf(listing, page, words);
  return {
    text: textOf(opening, page.parts, words.notice.moreInMessage),
    whole: wholeText(listing, page, words),
    blocks: around(page),
  };
};

/** The heading of a page, with which of all entries it holds when it does not hold all. */
export const headingOf = ({ heading }: Listing, { start, end, all }: Page, { lists }: Words): string => {
  const whole = shortened(heading, longestHeading);
  return end - start < all ? lists.range(whole, start + 1, end, all) : whole;
};

const openingOf = (listing: Listing, page: Page, words: Words): string =>
  [`*${escaped(headingOf(listing, page, words))}*`, ...(listing.note ? [escaped(listing.note)] : [])].join(
    '\n',
  );

const wholeText = (listing: Listing, page: Page, words: Words): string =>
  [openingOf(listing, page, words), ...page.parts].join('\n\n');

const headBlocks = (listing: Listing, page: Page, words: Words): types.KnownBlock[] => [
  boldBlock(headingOf(listing, page, words)),
  ...(listing.note ? [contextBlock(shortened(listing.note, longestHeading))] : []),
];

/** What was asked for is carried by the buttons; a pasted citation too long for that is not paged. */
const footBlocks = (
  view: EvidenceView,
  { start, end, all }: Page,
  exportable: boolean,
  { lists }: Words,
): types.KnownBlock[] => {
  if (view.of.length > longestAsked) return end < all ? [contextBlock(lists.pasteShort)] : [];
  const buttons = [
    ...(end < all ? [button('page:more', lists.more, pageValue(view, end))] : []),
    ...(start > 0 ? [button('page:start', lists.start, pageValue(view, 0))] : []),
    ...(exportable ? [button('export:list', lists.export, JSON.stringify(view))] : []),
  ];
  return buttons.length > 0 ? [{ type: 'actions', elements: buttons }] : [];
};

const button = (action_id: string, text: string, value: string): types.Button => ({
  type: 'button',
  action_id,
  text: { type: 'plain_text', text, emoji: false },
  value,
});

/** As many entries as a person reads at once. */
const mostEntries = 25;
const longestHeading = 300;
