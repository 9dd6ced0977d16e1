import type { types } from '@slack/bolt';
import type { Excerpt } from '../../answer/answer.ts';
import { type Citation, citationWithin } from '../../answer/citation.ts';
import type { Edition, Entry } from '../../digest/edition.ts';
import { type Message, textOf } from '../message.ts';
import { escaped, oneLine, shortened } from '../mrkdwn.ts';
import { contextBlock, contextButton, excerptText, quoteBlock } from './excerpt.ts';
import { fits, fitting } from './fitting.ts';
import { words } from './rich-words.ts';

/**
 * An edition as one message: every story with as many of its excerpts as there is room for in all; where even one
 * each is too much, the last stories by name.
 */
export const editionMessage = (edition: Edition): Message => {
  const heading = `Daily digest, ${edition.localDate}: ${countWords(edition)}`;
  const opening = [`*${escaped(heading)}*`, ...leftWords(edition)].join('\n');
  const parts = edition.entries.map(entryText);
  return {
    text: textOf(opening, parts),
    whole: [opening, ...parts].join('\n\n'),
    blocks: editionBlocks(heading, edition),
  };
};

const editionBlocks = (heading: string, edition: Edition): types.KnownBlock[] => {
  const head: types.KnownBlock[] = [
    { type: 'header', text: { type: 'plain_text', text: shortened(heading, 150), emoji: false } },
    ...leftWords(edition).map(contextBlock),
  ];
  for (const excerpts of [4, 3, 2]) {
    const blocks = [...head, ...edition.entries.flatMap(entry => entryBlocks(entry, excerpts))];
    if (fits(blocks)) return blocks;
  }
  const forms = edition.entries.map(entry => ({ full: entryBlocks(entry, 1), brief: entryBlocks(entry, 0) }));
  return [...head, ...fitting(forms, head)];
};

const entryBlocks = (entry: Entry, most: number): types.KnownBlock[] => {
  const excerpts = entry.excerpts.slice(0, most);
  const title: types.RichTextBlock = {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [words(titleOf(entry), { bold: true }), words(`\n${tellers(entry)}`)],
      },
    ],
  };
  return [
    title,
    ...excerpts.flatMap((excerpt, i) => [
      quoteBlock(excerpt),
      contextBlock(`${excerpts.length > 1 ? `${i + 1}. ` : ''}${citationWithin(excerpt, 600)}`),
    ]),
    ...(excerpts.length > 0 ? [buttons(excerpts)] : []),
  ];
};

const leftWords = ({ more }: Edition): string[] =>
  more > 0 ? [`${more} more ${more === 1 ? 'story is' : 'stories are'} left for the next digest`] : [];

const buttons = (excerpts: readonly Citation[]): types.KnownBlock => ({
  type: 'actions',
  elements: excerpts.map((excerpt, i) =>
    contextButton(excerpt, `Show excerpt ${i + 1}, from article ${excerpt.number}, in context`, {
      text: excerpts.length === 1 ? 'Show in context' : `Show ${i + 1} in context`,
      action_id: `show_context:${i + 1}`,
    }),
  ),
});

const entryText = (entry: Entry): string =>
  [
    `*${escaped(titleOf(entry))}*`,
    escaped(tellers(entry)),
    ...entry.excerpts.map((excerpt, i) => excerptText(alone(excerpt), i + 1)),
  ].join('\n');

const alone = (citation: Citation): Excerpt => ({ ...citation, also: [] });

const titleOf = ({ story: { articles } }: Entry): string =>
  shortened(
    oneLine(articles[0].facts.title.value ?? `Article ${articles[0].number} (title not stated)`),
    200,
  );

/** Who tells the story, and after whom. */
const tellers = ({ story: { source, articles }, fresh }: Entry): string => {
  const told = articles.map(({ number, file, facts }) => {
    const outlet = facts.outlet.value ?? 'outlet not stated';
    return `${number} ${outlet}${fresh.includes(file) ? '' : ' (told before)'}`;
  });
  return shortened(oneLine(`${told.join(', ')}${source ? `; retelling ${source}` : ''}`), 300);
};

const countWords = ({ articles, entries }: Edition): string => {
  const stories = `${entries.length} ${entries.length === 1 ? 'story' : 'stories'}`;
  return `${stories} from ${articles} new article${articles === 1 ? '' : 's'}`;
};
