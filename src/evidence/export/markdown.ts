import { citationLine } from '../../answer/citation.ts';
import { addressOf } from '../citations/text-fragment.ts';
import { attributionLine, type Exported } from './exported.ts';
import { markdownText } from './markdown-text.ts';

/**
 * The excerpts as Markdown (CommonMark): a heading, then each excerpt as a quotation of one paragraph, with what is known of it under it.
 * Nothing in an article can become Markdown, and a reader gets the words of each quotation back exactly; a zero character alone, which
 * no article file holds, CommonMark replaces.
 */
export const markdown = (items: readonly Exported[], title: string): string =>
  `${[`# ${oneLine(title)}`, ...items.flatMap(entry)].join('\n\n')}\n`;

const entry = (item: Exported): string[] => {
  const attribution = attributionLine(item);
  const link = addressOf(item.citation);
  const source = oneLine(citationLine(item.citation));
  return [
    `> ${markdownText(item.citation.text).replaceAll('\n', '\n> ')}`,
    ...(attribution === null ? [] : [oneLine(attribution)]),
    link === null ? source : `${source} · [on the web](<${link.replace(/[<>\\]/gu, encodeURIComponent)}>)`,
  ];
};

const oneLine = (text: string): string => markdownText(text.replace(/\s+/gu, ' ').trim());
