import { randomBytes } from 'node:crypto';
import type { Block } from 'slack-blocks-to-jsx';
import { z } from 'zod';

/** Something in a block that a person can use. */
export const Element = z.looseObject({ type: z.string(), action_id: z.string().optional() });
export type Element = z.infer<typeof Element>;

const LooseBlock = z.looseObject({ type: z.string(), block_id: z.string().optional() });
const LooseBlocks = z.array(LooseBlock).max(100);
const Interactive = z.object({
  accessory: Element.optional(),
  element: Element.optional(),
  elements: z.array(Element).optional(),
});

/**
 * Blocks as an app sent them, as JSON or as the text of it. Each gets the ids that Slack would give it. Beyond
 * that a block is taken at its word: checking what is in it is Slack's own work.
 */
export const Blocks = z.preprocess(
  value => LooseBlocks.safeParse(typeof value === 'string' ? parsed(value) : value).data?.map(withIds),
  z.array(z.custom<Block>(value => LooseBlock.safeParse(value).success)),
);

/** Blocks, or none when there are none or they are not blocks at all. */
export const blocksOr = (value: unknown): readonly Block[] => Blocks.safeParse(value).data ?? [];

/** The element with these ids, or undefined. */
export const elementIn = (
  blocks: readonly Block[],
  blockId: string,
  actionId: string,
): Element | undefined => {
  const block = blocks.find(candidate => candidate.block_id === blockId);
  if (!block || !INTERACTIVE.has(block.type)) return undefined;
  const { accessory, element, elements } = Interactive.parse(block);
  return [accessory, element, ...(elements ?? [])].find(candidate => candidate?.action_id === actionId);
};

/** JSON that came as text, or undefined when it is none. */
export const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

function withIds(block: z.infer<typeof LooseBlock>) {
  const named = { ...block, block_id: block.block_id || shortId() };
  if (!INTERACTIVE.has(block.type)) return named;
  const { accessory, element, elements } = Interactive.safeParse(block).data ?? {};
  return {
    ...named,
    ...(accessory && { accessory: withActionId(accessory) }),
    ...(element && { element: withActionId(element) }),
    ...(elements && { elements: elements.map(withActionId) }),
  };
}

const withActionId = (element: Element) => ({ ...element, action_id: element.action_id || shortId() });
const shortId = () => randomBytes(4).toString('base64url');
const INTERACTIVE = new Set(['section', 'actions', 'input', 'context_actions']);
