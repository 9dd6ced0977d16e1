import { limits } from './limits.ts';
import type { CheckedBlock } from './payload-blocks.ts';

/** Where blocks are shown. */
type Surface = 'message' | 'modal' | 'home';

/** What is wrong with sound blocks as a whole: their places, their names, and the sums that Slack takes of them. */
export const wholeProblems = (blocks: readonly CheckedBlock[], surface: Surface): string[] => [
  ...misplaced(blocks, surface),
  ...repeatedBlockIds(blocks),
  ...blocks.flatMap(repeatedActionIds),
  ...elementProblems(blocks, surface),
  ...tableProblems(blocks),
  ...atMost('blocks', charactersOfMarkdown(blocks), limits.message.markdown, 'characters of markdown'),
];

/** The table of "available surfaces" at docs.slack.dev/reference/block-kit/blocks; what is not here goes everywhere. */
const surfaces: Partial<Record<CheckedBlock['type'], readonly Surface[]>> = {
  markdown: ['message'],
  context_actions: ['message'],
  table: ['message', 'home'],
  alert: ['modal'],
};

const misplaced = (blocks: readonly CheckedBlock[], surface: Surface): string[] =>
  blocks.flatMap(({ type }, i) => {
    const places = surfaces[type] ?? [surface];
    return places.includes(surface)
      ? []
      : [`blocks[${i}].type: "${type}" is for ${places.join(' and ')} only, not for ${surface}`];
  });

/** A block_id is unique within a payload (docs.slack.dev/reference/block-kit/blocks). */
const repeatedBlockIds = (blocks: readonly CheckedBlock[]): string[] =>
  repeated(blocks.map(({ block_id }) => block_id)).map(
    ({ value, at }) => `blocks[${at}].block_id: "${value}" is used twice`,
  );

/**
 * An action_id is unique within its block (docs.slack.dev/reference/block-kit/block-elements). Across blocks it may
 * come back: the same button under every excerpt is one action with as many values.
 */
const repeatedActionIds = (block: CheckedBlock, i: number): string[] =>
  repeated(elementsOf(block).map(({ element }) => element.action_id)).map(
    ({ value, at }) => `blocks[${i}].elements[${at}].action_id: "${value}" is used twice in its block`,
  );

/**
 * One element at most takes the focus, in a view only (every element's page), and only a modal can promise a
 * response_url (docs.slack.dev/reference/block-kit/block-elements/select-menu-element).
 */
const elementProblems = (blocks: readonly CheckedBlock[], surface: Surface): string[] => {
  const elements = blocks.flatMap((block, i) =>
    elementsOf(block).map(({ path, element }) => ({ path: `blocks[${i}].${path}`, element })),
  );
  const focused = elements.filter(({ element }) => 'focus_on_load' in element && element.focus_on_load);
  const responding = elements.filter(
    ({ element }) => 'response_url_enabled' in element && element.response_url_enabled,
  );
  return [
    ...focused
      .slice(surface === 'message' ? 0 : 1)
      .map(({ path }) => `${path}.focus_on_load: one element of a view at most, and none of a message`),
    ...responding
      .filter(({ path }) => surface !== 'modal' || !path.endsWith('.element'))
      .map(({ path }) => `${path}.response_url_enabled: only for an input of a modal`),
  ];
};

type CheckedElement = Extract<CheckedBlock, { type: 'actions' | 'context_actions' }>['elements'][number];

type PlacedElement = {
  readonly path: string;
  readonly element: CheckedElement | Extract<CheckedBlock, { type: 'input' }>['element'];
};

const elementsOf = (block: CheckedBlock): PlacedElement[] => {
  switch (block.type) {
    case 'actions':
    case 'context_actions':
      return block.elements.map((element, i) => ({ path: `elements[${i}]`, element }));
    case 'input':
      return [{ path: 'element', element: block.element }];
    case 'section':
      return block.accessory === undefined || block.accessory.type === 'image'
        ? []
        : [{ path: 'accessory', element: block.accessory }];
    default:
      return [];
  }
};

/** `only_one_table_allowed`, and 10,000 characters in its cells: docs.slack.dev/reference/block-kit/blocks/table-block. */
const tableProblems = (blocks: readonly CheckedBlock[]): string[] => {
  const tables = blocks.filter(block => block.type === 'table');
  const characters = tables.reduce((sum, table) => sum + charactersOf(table.rows), 0);
  return [
    ...atMost('blocks', tables.length, limits.message.tables, 'tables'),
    ...atMost('blocks', characters, limits.message.tableCharacters, 'characters in tables'),
  ];
};

const charactersOfMarkdown = (blocks: readonly CheckedBlock[]): number =>
  blocks.reduce((sum, block) => sum + (block.type === 'markdown' ? block.text.length : 0), 0);

/** The characters of every `text` within. */
const charactersOf = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) =>
      sum + (key === 'text' && typeof inner === 'string' ? inner.length : charactersOf(inner)),
    0,
  );
};

const repeated = (values: readonly (string | undefined)[]): { value: string; at: number }[] =>
  values.flatMap((value, at) => (value !== undefined && values.indexOf(value) < at ? [{ value, at }] : []));

/** The sentence for a sum that is too large. */
export const atMost = (path: string, count: number, most: number, noun: string): string[] =>
  count > most ? [`${path}: ${count} ${noun}, at most ${most}`] : [];
