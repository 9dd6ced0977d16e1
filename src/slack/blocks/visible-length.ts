import type { types } from '@slack/bolt';

/** How many characters of these blocks a reader sees: headings, lines, quotes and citations, but no labels of buttons. */
export const visibleLength = (blocks: readonly types.KnownBlock[]): number =>
  blocks.reduce((sum, block) => sum + lengthOf(block), 0);

const lengthOf = (block: types.KnownBlock): number => {
  switch (block.type) {
    case 'header':
      return block.text.text.length;
    case 'context':
      return block.elements.reduce((sum, element) => sum + ('text' in element ? element.text.length : 0), 0);
    case 'section':
      return block.text?.text.length ?? 0;
    case 'rich_text':
      return block.elements.reduce((sum, { elements }) => sum + richLength(elements), 0);
    default:
      return 0;
  }
};

/** The elements of a list hold elements themselves. */
const richLength = (elements: types.RichTextBlock['elements'][number]['elements']): number =>
  elements.reduce(
    (sum, element) =>
      sum +
      ('elements' in element
        ? richLength(element.elements)
        : 'text' in element
          ? (element.text ?? '').length
          : 0),
    0,
  );
