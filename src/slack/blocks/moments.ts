import type { types } from '@slack/bolt';
import { slice } from '../../corpus/span.ts';
import type { Moment } from '../../evidence/moment.ts';
import { articleName, placeWords } from '../article-span.ts';
import { buttonRows, type Entry, type Listing } from '../listing.ts';
import { escaped, oneLine, shortened } from '../mrkdwn.ts';
import type { DeskEvidence } from '../ports.ts';
import { contextBlock, quoted } from './excerpt.ts';
import { boldBlock } from './rich-words.ts';
import { citationAt, placeButtons, spanBlock } from './verbatim.ts';

/** What the articles date: first what has a date, then what is only told relative to a day that the words do not name. */
export const timelineListing = (
  moments: readonly Moment[],
  addressOf: DeskEvidence['addressOf'],
): Listing => {
  const entries = (chosen: readonly Moment[]) => chosen.map(moment => () => momentEntry(moment, addressOf));
  return {
    heading: `Timeline: ${moments.length} ${moments.length === 1 ? 'date' : 'dates'} in the articles`,
    sections: [
      { title: 'Dated', entries: entries(moments.filter(({ date }) => date !== null)) },
      { title: 'Relative, and not resolved', entries: entries(moments.filter(({ date }) => date === null)) },
    ],
    empty: 'The articles date nothing.',
  };
};

const momentEntry = (moment: Moment, addressOf: DeskEvidence['addressOf']): Entry => {
  const { article, sentence, start, end } = moment;
  const place = sentence.start <= start && end <= sentence.end ? sentence : { start, end };
  const citation = citationAt(article, place);
  const lines = [dateWords(moment), `${articleName(article)} · ${placeWords(article, place)}`];
  const said = [
    dateBlock(moment),
    spanBlock(article, place, { bold: [{ start, end }], struck: sentence.inlineChrome }),
    contextBlock(lines.join('\n')),
  ];
  return {
    text: escaped(
      [moment.date ?? 'undated', quoted(slice(article.text, place)), ...lines.map(line => `— ${line}`)].join(
        '\n',
      ),
    ),
    blocks: [...said, ...buttonRows(citation ? placeButtons(citation, addressOf(citation)) : [])],
    lesser: [said, [contextBlock(`Too long to show here: ${placeWords(article, place)}`)]],
  };
};

/** The date, or the words of one that cannot be told. */
const dateBlock = ({ date, text }: Moment): types.RichTextBlock =>
  boldBlock(date ?? `undated: “${shortened(oneLine(text), 120)}”`);

const dateWords = ({ text, basis, order }: Moment): string =>
  [
    `“${shortened(oneLine(text), 120)}”`,
    basisWords[basis],
    ...(order === null ? [] : [`order: “${shortened(oneLine(order), 160)}”`]),
  ].join(' · ');

const basisWords = {
  stated: 'the date that the article gives itself',
  absolute: 'the year stands in the text',
  relative: 'not resolved: the text gives no year for it',
};
