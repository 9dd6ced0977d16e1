import { randomBytes } from 'node:crypto';
import type { Block } from 'slack-blocks-to-jsx';
import { z } from 'zod';

/** Something in a block that a person can use. */
export const Element = z.looseObject({ type: z.string(), action_id: z.string().optional() });
export type Element = z.infer<typeof Element>;

const LooseBlock = z.looseObject({ type: z.string(), block_id: z.string().optional() });
type LooseBlock = z.infer<typeof LooseBlock>;
const LooseBlocks = z.array(LooseBlock).max(100);
const Interactive = z.object({
  accessory: Element.optional(),
  element: Element.optional(),
  elements: z.array(Element).optional(),
});

/** What was made of loose blocks: they are taken at their word, because checking what is in them is Slack's own work. */
const taken = z.array(z.custom<Block>(value => LooseBlock.safeParse(value).success));

/** Blocks as an app sent them, as JSON or as the text of it. Each gets the ids that Slack would give it. */
export const Blocks = z.preprocess(
  value => LooseBlocks.safeParse(typeof value === 'string' ? parsed(value) : value).data?.map(withIds),
  taken,
);

/** Blocks, or none when there are none or they are not blocks at all. */
export const blocksOr = (value: unknown): readonly Block[] => Blocks.safeParse(value).data ?? [];

/** What a person can use in a block, in the order in which it stands. */
export const elementsIn = (block: Block): readonly Element[] => {
  if (!INTERACTIVE.has(block.type)) return [];
  const { accessory, element, elements } = Interactive.parse(block);
  return [accessory, element, ...(elements ?? [])].filter(one => one !== undefined);
};

/** The element with these ids, or undefined. */
export const elementIn = (
  blocks: readonly Block[],
  blockId: string,
  actionId: string,
): Element | undefined => {
  const block = blocks.find(candidate => candidate.block_id === blockId);
  return block && elementsIn(block).find(candidate => candidate.action_id === actionId);
};

/** The blocks with `change` made of every element in them. */
export const withElements = (
  blocks: readonly Block[],
  change: (element: Element) => Element,
): readonly Block[] => taken.parse(LooseBlocks.parse(blocks).map(block => changed(block, change)));

/** JSON that came as text, or undefined when it is none. */
export const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const withIds = (block: LooseBlock): LooseBlock =>
  changed({ ...block, block_id: block.block_id || shortId() }, element => ({
    ...element,
    action_id: element.action_id || shortId(),
  }));

const changed = (block: LooseBlock, change: (element: Element) => Element): LooseBlock => {
  if (!INTERACTIVE.has(block.type)) return block;
  const { accessory, element, elements } = Interactive.safeParse(block).data ?? {};
  return {
    ...block,
    ...(accessory && { accessory: change(accessory) }),
    ...(element && { element: change(element) }),
    ...(elements && { elements: elements.map(change) }),
  };
};

const shortId = () => randomBytes(4).toString('base64url');
const INTERACTIVE = new Set(['section', 'actions', 'input', 'context_actions']);
