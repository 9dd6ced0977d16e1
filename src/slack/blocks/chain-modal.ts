import type { types } from '@slack/bolt';
import type { Origin, Retelling } from '../../evidence/origin.ts';
import { articleName, cuesInPlace } from '../article-span.ts';
import { limits } from '../limits.ts';
import { type Entry, type Listing, type Page, pageOf, type Section } from '../listing.ts';
import { oneLine, shortened } from '../mrkdwn.ts';
import { contextBlock } from './excerpt.ts';
import { modalOf } from './modal.ts';
import { headingOf } from './page.ts';
import { originTitle, retellingWords } from './retelling.ts';
import { bullet } from './sources.ts';
import { cueBlocks } from './verbatim.ts';

/** What the chain is of: the button's value, by which it is rebuilt for another page, and how many places it leaves out. */
export type ChainOf = { readonly value: string; readonly leftOut: number };

/** Who retells whom, each link with the words it rests on, in their sentence and with its place, from an entry on. */
export const chainModal = (
  origins: readonly Origin[],
  { value, leftOut }: ChainOf,
  from: number,
): types.ModalView => {
  const listing: Listing = {
    heading: `${origins.length} ${origins.length === 1 ? 'origin' : 'origins'}`,
    sections: origins.map(origin => originSection(origin, origins)),
    empty: '',
  };
  const around = (page: Page): types.KnownBlock[] => [
    contextBlock(headingOf(listing, page)),
    ...page.blocks,
    ...(leftOut > 0 ? [contextBlock(`${leftOut} more places of this answer are not counted in here.`)] : []),
    ...pageButtons(page),
  ];
  const page = pageOf(listing, from, candidate => holds(around(candidate)));
  const blocks = page.all === 0 ? [contextBlock('No origin is known.')] : around(page);
  return modalOf('The chain', blocks, { callback_id: 'chain', private_metadata: value });
};

const originSection = (origin: Origin, all: readonly Origin[]): Section => ({
  title: originTitle(origin, all),
  entries: origin.retellings.flatMap(retelling => retellingEntries(origin, retelling)),
});

/** The link itself with its first words, then the other words that it rests on. */
const retellingEntries = (origin: Origin, retelling: Retelling): (() => Entry)[] => {
  const { article, cues } = retelling;
  const title = shortened(oneLine(article.facts.title.value ?? 'title not stated'), 150);
  const link = bullet(
    `${articleName(article)} · ${title}`,
    shortened(retellingWords(origin, retelling), 500),
  );
  const [first, ...more] = cuesInPlace(article, cues);
  const head = (): Entry => ({ text: '', blocks: [link, ...(first ? cueBlocks(article, first) : [])] });
  return [head, ...more.map(group => () => ({ text: '', blocks: cueBlocks(article, group) }))];
};

const pageButtons = ({ start, end, all }: Page): types.KnownBlock[] => {
  const elements = [
    ...(end < all ? [pageButton('chain_page:more', 'Show more', end)] : []),
    ...(start > 0 ? [pageButton('chain_page:start', 'Back to the start', 0)] : []),
  ];
  return elements.length > 0 ? [{ type: 'actions', elements }] : [];
};

const pageButton = (action_id: string, text: string, from: number): types.Button => ({
  type: 'button',
  action_id,
  text: { type: 'plain_text', text, emoji: false },
  value: String(from),
});

/** Whether a modal holds these blocks, and nobody has to scroll without end. */
const holds = (blocks: types.KnownBlock[]): boolean =>
  blocks.length <= limits.view.blocks && JSON.stringify(blocks).length <= longestPage;

const longestPage = 20_000;
