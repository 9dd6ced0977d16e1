import type { Citation } from '../../answer/citation.ts';
import type { Addition } from '../../evidence/gathering.ts';
import { articleName } from '../article-span.ts';
import { buttonRows, type Entry, type Listing, type Section } from '../listing.ts';
import { escaped, oneLine, shortened } from '../mrkdwn.ts';
import type { DeskEvidence } from '../ports.ts';
import type { Words } from '../words/words.ts';
import { citationInside } from './citation-line.ts';
import { contextBlock, quoteBlock, quoted } from './excerpt.ts';
import { originName } from './retelling.ts';
import { placeButtons } from './verbatim.ts';

/** What each retelling that was asked for says and no other retelling of its origin does, in the article's order. */
export const additionsListing = (
  asked: string,
  additions: readonly Addition[],
  addressOf: DeskEvidence['addressOf'],
  words: Words,
): Listing => ({
  heading: words.lists.additions.heading(oneLine(asked)),
  note: words.lists.additions.note,
  sections: additions.map(addition => additionSection(addition, addressOf, words)),
  empty: words.lists.additions.none(escaped(shortened(oneLine(asked), 200))),
});

const additionSection = (
  { origin, article, added }: Addition,
  addressOf: DeskEvidence['addressOf'],
  words: Words,
): Section => {
  const { retelling, nothing } = words.lists.additions;
  const name = shortened(oneLine(originName(origin, words)), 100);
  const none = (): Entry => ({ text: nothing, blocks: [contextBlock(nothing)] });
  return {
    title: retelling(articleName(article, words), name, added.length),
    entries: added.length === 0 ? [none] : added.map(one => () => addedEntry(one, addressOf, words)),
  };
};

const addedEntry = (citation: Citation, addressOf: DeskEvidence['addressOf'], words: Words): Entry => {
  const line = citationInside(citation, 600, words);
  const said = [quoteBlock(citation), contextBlock(line)];
  const bare = buttonRows(placeButtons(citation, null, null, words));
  return {
    text: escaped(`${quoted(citation.text)}\n— ${line}`),
    blocks: [...said, ...buttonRows(placeButtons(citation, addressOf(citation), null, words))],
    lesser: [
      [...said, ...bare],
      [contextBlock(words.lists.tooLong(line)), ...bare],
    ],
  };
};
