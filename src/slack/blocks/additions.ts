import { type Citation, citationWithin } from '../../answer/citation.ts';
import type { Addition } from '../../evidence/gathering.ts';
import { nameOf } from '../../evidence/origins/origin-line.ts';
import { articleName } from '../article-span.ts';
import { buttonRows, type Entry, type Listing } from '../listing.ts';
import { escaped, oneLine, shortened } from '../mrkdwn.ts';
import type { DeskEvidence } from '../ports.ts';
import { contextBlock, quoteBlock, quoted } from './excerpt.ts';
import { placeButtons } from './verbatim.ts';

/** What each retelling that was asked for says and no other retelling of its origin does, in the article's order. */
export const additionsListing = (
  asked: string,
  additions: readonly Addition[],
  addressOf: DeskEvidence['addressOf'],
): Listing => ({
  heading: `What only “${oneLine(asked)}” says`,
  note: 'Sentences that no other retelling of the same origin has',
  sections: additions.map(({ origin, article, added }) => ({
    title: `${articleName(article)}, of ${shortened(oneLine(nameOf(origin)), 100)} · ${added.length} ${added.length === 1 ? 'sentence' : 'sentences'}`,
    entries: added.length === 0 ? [nothing] : added.map(citation => () => addedEntry(citation, addressOf)),
  })),
  empty: `No article has the outlet or number “${escaped(shortened(oneLine(asked), 200))}”.`,
});

const addedEntry = (citation: Citation, addressOf: DeskEvidence['addressOf']): Entry => {
  const line = citationWithin(citation, 600);
  const said = [quoteBlock(citation), contextBlock(line)];
  const bare = buttonRows(placeButtons(citation, null));
  return {
    text: escaped(`${quoted(citation.text)}\n— ${line}`),
    blocks: [...said, ...buttonRows(placeButtons(citation, addressOf(citation)))],
    lesser: [
      [...said, ...bare],
      [contextBlock(`Too long to show here: ${line}`), ...bare],
    ],
  };
};

const nothing = (): Entry => {
  const words = 'Nothing that the others do not say.';
  return { text: words, blocks: [contextBlock(words)] };
};
