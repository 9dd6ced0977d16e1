import type { types } from '@slack/bolt';
import type { Citation } from '../../answer/citation.ts';
import type { Entry } from '../../digest/entry.ts';
import type { Difference } from '../../digest/telling-difference.ts';
import type { ToldExcerpt } from '../../digest/told-excerpt.ts';
import { placeWords } from '../article-span.ts';
import { escaped, oneLine, shortened } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { citationIn, citationInside } from './citation-line.ts';
import { contextBlock, contextButton, quoteBlock, quoted } from './excerpt.ts';
import { richWords, textRun } from './rich-words.ts';

/**
 * One thing that an edition says of a story: an excerpt or a difference. `short` are its blocks with the reference that a machine can
 * check, `long` the same with the citation in full, `brief` no more than where it stands; `text` and `longText` are the same as
 * mrkdwn. `rank` orders what comes first where room is short.
 */
export type Item = {
  readonly entry: Entry;
  readonly rank: number;
  readonly label: string | null;
  readonly short: types.KnownBlock[];
  readonly long: types.KnownBlock[];
  readonly brief: types.KnownBlock[];
  readonly text: string;
  readonly longText: string;
  readonly buttons: readonly types.Button[];
};

/**
 * All that an edition says of one story, in the order in which it is read: its core, what is added, the other side, where they differ.
 * `places` are the numbers, from 1, by which its excerpts are called; in their order where there are none.
 */
export const itemsOf = (entry: Entry, places: readonly number[], words: Words): Item[] => [
  ...entry.excerpts.map((excerpt, i) => excerptItem(entry, excerpt, places[i] ?? i + 1, words)),
  ...entry.differences.map(difference => differenceItem(entry, difference, words)),
];

const excerptItem = (
  entry: Entry,
  { citation, sentence, purpose }: ToldExcerpt,
  place: number,
  words: Words,
): Item => {
  const { edition } = words;
  const label = purpose === 'reply' ? edition.otherSide : null;
  const mark = entry.excerpts.length > 1 ? `${place}. ` : '';
  const short = `${mark}${label === null ? '' : `${label} · `}${shortLine(citation, words)}`;
  const button = entry.excerpts.length > 1 ? edition.showPlace(place) : words.answer.context;
  const long = `${mark}${citationInside(citation, LONGEST_LINE, words)}`;
  return {
    entry,
    rank: RANKS[purpose],
    label: purpose === 'adds' ? edition.whatElse : label,
    short: [quoteBlock(citation), contextBlock(short)],
    long: [quoteBlock(citation), contextBlock(long)],
    brief: [contextBlock(edition.tooLong(place, citationInside(citation, LONGEST_BRIEF, words)))],
    text: `${escaped(quoted(citation.text))}\n— ${escaped(short)}`,
    longText: `${escaped(quoted(citation.text))}\n— ${escaped(`${mark}${citationIn(citation, words)}`)}`,
    buttons: [contextButton(sentence, edition.showPlaceOf(button, place, citation.number), { text: button })],
  };
};

const differenceItem = (entry: Entry, { sides }: Difference, words: Words): Item => {
  const { differ, said } = words.edition;
  const places = shortened(sides.map(side => shortLine(side, words)).join(' | '), LONGEST_LINE);
  const blocks = [sidesBlock(sides, words), contextBlock(places)];
  const both = sides.map(side => escaped(said(outletOf(side, words), side.text))).join(' | ');
  const text = `${differ}: ${both}\n— ${escaped(places)}`;
  return {
    entry,
    rank: RANKS.differs,
    label: null,
    short: blocks,
    long: blocks,
    brief: [contextBlock(`${differ}: ${places}`)],
    text,
    longText: text,
    buttons: [],
  };
};

/** Both phrases in one line, each character for character an element of its own. */
const sidesBlock = (sides: Difference['sides'], words: Words): types.RichTextBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_section',
      elements: [
        textRun(`${words.edition.differ}: `, { italic: true }),
        ...sides.flatMap((side, i) => [
          textRun(`${i > 0 ? ' | ' : ''}${outletOf(side, words)} ${words.edition.openQuote}`),
          ...richWords(
            side.text,
            { start: 0, end: side.text.length },
            {
              struck: side.inlineChrome.map(({ start, end }) => ({
                start: start - side.start,
                end: end - side.start,
              })),
            },
          ),
          textRun(words.edition.closeQuote),
        ]),
      ],
    },
  ],
});

/** Outlet, paragraph and the short form that a machine can check. */
const shortLine = (citation: Citation, words: Words): string =>
  `${words.edition.place(outletOf(citation, words), citation.paragraph)} · ${placeWords(citation, citation)}`;

/** The outlet, else the article by its number. */
const outletOf = ({ outlet, number }: Citation, { edition }: Words): string =>
  shortened(oneLine(outlet ?? edition.article(number)), LONGEST_OUTLET);

/** Where room is short, the core of every story goes before the other sides, those before differences, and what is added comes last. */
const RANKS = { core: 0, reply: 1, differs: 2, adds: 3 } as const;
const LONGEST_LINE = 600;
const LONGEST_BRIEF = 200;
const LONGEST_OUTLET = 60;
