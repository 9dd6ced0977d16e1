import type { types } from '@slack/bolt';
import type { Origin, Retelling } from '../../evidence/origin.ts';
import { articleName, cuesInPlace } from '../article-span.ts';
import { limits } from '../limits.ts';
import { type Entry, type Listing, type Page, pageOf, type Section } from '../listing.ts';
import { oneLine, shortened } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
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
  words: Words,
): types.ModalView => {
  const { chain } = words.sourcing;
  const listing: Listing = {
    heading: chain.heading(origins.length),
    sections: origins.map(origin => originSection(origin, origins, words)),
    empty: '',
  };
  const around = (page: Page): types.KnownBlock[] => [
    contextBlock(headingOf(listing, page, words)),
    ...page.blocks,
    ...(leftOut > 0 ? [contextBlock(chain.leftOut(leftOut))] : []),
    ...pageButtons(page, words),
  ];
  const page = pageOf(listing, from, candidate => holds(around(candidate)), words);
  const blocks = page.all === 0 ? [contextBlock(chain.none)] : around(page);
  return modalOf(chain.title, blocks, words, { callback_id: 'chain', private_metadata: value });
};

const originSection = (origin: Origin, all: readonly Origin[], words: Words): Section => ({
  title: originTitle(origin, all, words),
  entries: origin.retellings.flatMap(retelling => retellingEntries(origin, retelling, words)),
});

/** The link itself with its first words, then the other words that it rests on. */
const retellingEntries = (origin: Origin, retelling: Retelling, words: Words): (() => Entry)[] => {
  const { article, cues } = retelling;
  const title = shortened(oneLine(article.facts.title.value ?? words.sourcing.chain.titleNotStated), 150);
  const link = bullet(
    `${articleName(article, words)} · ${title}`,
    shortened(retellingWords(origin, retelling, words), 500),
  );
  const [first, ...more] = cuesInPlace(article, cues);
  const head = (): Entry => ({ text: '', blocks: [link, ...(first ? cueBlocks(article, first) : [])] });
  return [head, ...more.map(group => () => ({ text: '', blocks: cueBlocks(article, group) }))];
};

const pageButtons = ({ start, end, all }: Page, { lists }: Words): types.KnownBlock[] => {
  const elements = [
    ...(end < all ? [pageButton('chain_page:more', lists.more, end)] : []),
    ...(start > 0 ? [pageButton('chain_page:start', lists.start, 0)] : []),
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
