import type { types } from '@slack/bolt';
import type { Gaps } from '../../gaps/gaps.ts';
import { type Page, pageOf } from '../listing.ts';
import { type Message, textLimit, textOf } from '../message.ts';
import { escaped } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { contextBlock } from './excerpt.ts';
import { exportParts } from './export-modal.ts';
import { fits } from './fitting.ts';
import { gapsListing } from './gaps.ts';
import { said } from './help.ts';
import { modalOf } from './modal.ts';
import { boldBlock, richWords } from './rich-words.ts';

/** A page of the gaps from an entry on, with the way to the next, back to the start, and to all of them as CSV. */
export const gapsMessage = (gaps: Gaps, words: Words, from: number): Message => {
  const listing = gapsListing(gaps, words);
  if (listing.sections.every(({ entries }) => entries.length === 0)) return said(listing.empty);
  const opening = (page: Page) => headingOf(listing.heading, page, words);
  const around = (page: Page): types.KnownBlock[] => [
    boldBlock(opening(page)),
    contextBlock(words.gaps.note),
    ...page.blocks,
    footBlock(page, words),
  ];
  const wholeOf = (page: Page) => [openingText(opening(page), words), ...page.parts].join('\n\n');
  const hasRoom = (page: Page): boolean =>
    page.parts.length <= MOST_ENTRIES && fits(around(page)) && wholeOf(page).length <= textLimit;
  const page = pageOf(listing, from, hasRoom, words);
  return {
    text: textOf(openingText(opening(page), words), page.parts, words.notice.moreInMessage),
    whole: wholeOf(page),
    blocks: around(page),
  };
};

/** A part of the gaps as CSV, to be copied, with the way to the other parts. */
export const gapsModal = (csv: string, part: number, words: Words): types.ModalView => {
  const { gaps } = words;
  const parts = exportParts(csv);
  const at = part < parts.length ? part : 0;
  const shown = parts[at] ?? '';
  const turns = [
    ...(at + 1 < parts.length ? [button('gaps_part:next', gaps.nextPart, at + 1)] : []),
    ...(at > 0 ? [button('gaps_part:start', gaps.toStart, 0)] : []),
  ];
  const blocks: types.KnownBlock[] = [
    contextBlock(parts.length > 1 ? `${gaps.part(at + 1, parts.length)} ${gaps.howTo}` : gaps.howTo),
    {
      type: 'rich_text',
      elements: [
        { type: 'rich_text_preformatted', elements: richWords(shown, { start: 0, end: shown.length }) },
      ],
    },
    ...(turns.length > 0 ? [{ type: 'actions' as const, elements: turns }] : []),
  ];
  return modalOf(gaps.exportTitle, blocks, words);
};

const headingOf = (heading: string, { start, end, all }: Page, { gaps }: Words): string =>
  end - start < all ? `${heading} (${gaps.rangeWords(start + 1, end, all)})` : heading;

const openingText = (heading: string, { gaps }: Words): string =>
  `*${escaped(heading)}*\n${escaped(gaps.note)}`;

const footBlock = ({ start, end, all }: Page, { gaps }: Words): types.ActionsBlock => ({
  type: 'actions',
  elements: [
    ...(end < all ? [button('gaps_page:more', gaps.showMore, end)] : []),
    ...(start > 0 ? [button('gaps_page:start', gaps.toStart, 0)] : []),
    { ...button('gaps_export', gaps.export, 0), accessibility_label: gaps.exportLabel },
  ],
});

/** A button to an entry of the list or a part of the export, from 0. */
const button = (action_id: string, text: string, at: number): types.Button => ({
  type: 'button',
  action_id,
  text: { type: 'plain_text', text, emoji: false },
  value: String(at),
});

/** As many entries as a person reads at once. */
const MOST_ENTRIES = 15;
