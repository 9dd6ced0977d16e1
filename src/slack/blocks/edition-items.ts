import type { types } from '@slack/bolt';
import { type Citation, citationLine, citationWithin } from '../../answer/citation.ts';
import type { Entry } from '../../digest/entry.ts';
import type { Difference } from '../../digest/telling-difference.ts';
import type { ToldExcerpt } from '../../digest/told-excerpt.ts';
import { placeWords } from '../article-span.ts';
import { escaped, oneLine, shortened } from '../mrkdwn.ts';
import { contextBlock, contextButton, quoteBlock, quoted } from './excerpt.ts';
import { richWords, words } from './rich-words.ts';

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
 * `places` are the numbers, from 1, by which its excerpts are called.
 */
export const itemsOf = (entry: Entry, places: readonly number[] = []): Item[] => [
  ...entry.excerpts.map((excerpt, i) => excerptItem(entry, excerpt, places[i] ?? i + 1)),
  ...entry.differences.map(difference => differenceItem(entry, difference)),
];

const excerptItem = (entry: Entry, { citation, sentence, purpose }: ToldExcerpt, place: number): Item => {
  const label = purpose === 'reply' ? OTHER_SIDE : null;
  const mark = entry.excerpts.length > 1 ? `${place}. ` : '';
  const short = `${mark}${label === null ? '' : `${label} · `}${shortLine(citation)}`;
  const long = `${mark}${citationWithin(citation, LONGEST_LINE)}`;
  return {
    entry,
    rank: RANKS[purpose],
    label: purpose === 'adds' ? 'What else is told' : label,
    short: [quoteBlock(citation), contextBlock(short)],
    long: [quoteBlock(citation), contextBlock(long)],
    brief: [contextBlock(`${place}. Too long to show here: ${citationWithin(citation, LONGEST_BRIEF)}`)],
    text: `${escaped(quoted(citation.text))}\n— ${escaped(short)}`,
    longText: `${escaped(quoted(citation.text))}\n— ${escaped(`${mark}${citationLine(citation)}`)}`,
    buttons: [
      contextButton(sentence, `Show excerpt ${place}, from article ${citation.number}, in context`, {
        text: entry.excerpts.length > 1 ? `Show ${place} in context` : 'Show in context',
      }),
    ],
  };
};

const differenceItem = (entry: Entry, { sides }: Difference): Item => {
  const places = shortened(sides.map(shortLine).join(' | '), LONGEST_LINE);
  const blocks = [sidesBlock(sides), contextBlock(places)];
  const said = sides.map(side => `${escaped(outletOf(side))} “${escaped(side.text)}”`).join(' | ');
  const text = `${DIFFER}: ${said}\n— ${escaped(places)}`;
  return {
    entry,
    rank: RANKS.differs,
    label: null,
    short: blocks,
    long: blocks,
    brief: [contextBlock(`${DIFFER}: ${places}`)],
    text,
    longText: text,
    buttons: [],
  };
};

/** Both phrases in one line, each character for character an element of its own. */
const sidesBlock = (sides: Difference['sides']): types.RichTextBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_section',
      elements: [
        words(`${DIFFER}: `, { italic: true }),
        ...sides.flatMap((side, i) => [
          words(`${i > 0 ? '” | ' : ''}${outletOf(side)} “`),
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
        ]),
        words('”'),
      ],
    },
  ],
});

/** Outlet, paragraph and the short form that a machine can check. */
const shortLine = (citation: Citation): string =>
  `${outletOf(citation)}, paragraph ${citation.paragraph} · ${placeWords(citation, citation)}`;

/** The outlet, else the article by its number. */
const outletOf = ({ outlet, number }: Citation): string =>
  shortened(oneLine(outlet ?? `article ${number}`), LONGEST_OUTLET);

const OTHER_SIDE = 'The other side';
const DIFFER = 'Where they differ';
/** Where room is short, the core of every story goes before the other sides, those before differences, and what is added comes last. */
const RANKS = { core: 0, reply: 1, differs: 2, adds: 3 } as const;
const LONGEST_LINE = 600;
const LONGEST_BRIEF = 200;
const LONGEST_OUTLET = 60;
