import type { types } from '@slack/bolt';
import { slice } from '../../corpus/span.ts';
import type { Moment } from '../../evidence/moment.ts';
import { articleName, placeWords } from '../article-span.ts';
import { buttonRows, type Entry, type Listing } from '../listing.ts';
import { escaped, oneLine, shortened } from '../mrkdwn.ts';
import type { DeskEvidence } from '../ports.ts';
import type { Words } from '../words/words.ts';
import { contextBlock, quoted } from './excerpt.ts';
import { boldBlock } from './rich-words.ts';
import { citationAt, placeButtons, spanBlock } from './verbatim.ts';

/** What the articles date: first what has a date, then what is only told relative to a day that the words do not name. */
export const timelineListing = (
  moments: readonly Moment[],
  addressOf: DeskEvidence['addressOf'],
  words: Words,
): Listing => {
  const { timeline } = words.lists;
  const entries = (chosen: readonly Moment[]) =>
    chosen.map(moment => () => momentEntry(moment, addressOf, words));
  return {
    heading: timeline.heading(moments.length),
    sections: [
      { title: timeline.dated, entries: entries(moments.filter(({ date }) => date !== null)) },
      { title: timeline.relative, entries: entries(moments.filter(({ date }) => date === null)) },
    ],
    empty: timeline.none,
  };
};

const momentEntry = (moment: Moment, addressOf: DeskEvidence['addressOf'], words: Words): Entry => {
  const { timeline, tooLong } = words.lists;
  const { article, sentence, start, end } = moment;
  const place = sentence.start <= start && end <= sentence.end ? sentence : { start, end };
  const citation = citationAt(article, place);
  const lines = [
    dateWords(moment, timeline),
    `${articleName(article, words)} · ${placeWords(article, place)}`,
  ];
  const said = [
    dateBlock(moment, timeline),
    spanBlock(article, place, { bold: [{ start, end }], struck: sentence.inlineChrome }),
    contextBlock(lines.join('\n')),
  ];
  return {
    text: escaped(
      [
        moment.date ?? timeline.undated,
        quoted(slice(article.text, place)),
        ...lines.map(line => `— ${line}`),
      ].join('\n'),
    ),
    blocks: [
      ...said,
      ...buttonRows(citation ? placeButtons(citation, addressOf(citation), null, words) : []),
    ],
    lesser: [said, [contextBlock(tooLong(placeWords(article, place)))]],
  };
};

/** The date, or the words of one that cannot be told. */
const dateBlock = ({ date, text }: Moment, words: TimelineWords): types.RichTextBlock =>
  boldBlock(date ?? words.undatedWords(shortened(oneLine(text), 120)));

const dateWords = ({ text, basis, order }: Moment, words: TimelineWords): string =>
  [
    words.words(shortened(oneLine(text), 120)),
    words.bases[basis],
    ...(order === null ? [] : [words.order(shortened(oneLine(order), 160))]),
  ].join(' · ');

type TimelineWords = Words['lists']['timeline'];
