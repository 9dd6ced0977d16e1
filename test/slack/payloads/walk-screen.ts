import { z } from 'zod';
import { type Chance, oneOf } from '../../soak/chance.ts';
import { channelsOf } from './walk-town.ts';

/** What somebody has before them: a message or a view. `user` is who alone sees it, null when all of the team do. */
export type Screen = {
  readonly team: string;
  readonly kind: 'message' | 'modal' | 'home';
  readonly user: string | null;
  readonly channel: string | null;
  readonly thread: string | null;
  /** The ts of a message, the id of a view. */
  readonly id: string;
  readonly view: z.infer<typeof View> | null;
  readonly blocks: readonly Block[];
};

const Option = z.looseObject({ value: z.string() });
const Element = z.looseObject({
  type: z.string(),
  action_id: z.string().default(''),
  value: z.string().optional(),
  url: z.string().optional(),
  options: z.array(Option).optional(),
  option_groups: z.array(z.looseObject({ options: z.array(Option) })).optional(),
  initial_option: Option.optional(),
  initial_options: z.array(Option).optional(),
  initial_conversation: z.string().optional(),
  initial_value: z.string().optional(),
  initial_time: z.string().optional(),
  positive_button: Option.optional(),
  negative_button: Option.optional(),
});
const Block = z.looseObject({
  type: z.string(),
  block_id: z.string().optional(),
  dispatch_action: z.boolean().optional(),
  accessory: Element.optional(),
  element: Element.optional(),
  elements: z.array(z.unknown()).default([]),
});
export const View = z.looseObject({
  type: z.string(),
  callback_id: z.string().default(''),
  private_metadata: z.string().default(''),
  submit: z.unknown().optional(),
  blocks: z.array(Block),
});
type Block = z.infer<typeof Block>;
type Element = z.infer<typeof Element>;

export const blocksOf = (value: unknown): Block[] => z.array(Block).catch([]).parse(value);

/** What can be pressed or chosen on a screen, each with the block in which it stands. */
export const pressables = ({ blocks }: Screen): { readonly block: string; readonly element: Element }[] =>
  blocks.flatMap((block, i) => {
    const name = block.block_id ?? `b${i}`;
    const all = [
      ...(block.type === 'actions' || block.type === 'context_actions' ? elementsOf(block) : []),
      ...(block.accessory ? [block.accessory] : []),
      ...(block.dispatch_action && block.element ? [block.element] : []),
    ];
    return all.filter(({ action_id }) => action_id !== '').map(element => ({ block: name, element }));
  });

const elementsOf = (block: Block): Element[] =>
  block.elements.flatMap(one => Element.safeParse(one).data ?? []);

/** What Slack tells of an element that was pressed, or in which something was chosen. */
export const actionOf = (chance: Chance, team: string, element: Element): object => {
  const { type, action_id, value } = element;
  if (type === 'feedback_buttons') {
    const pressed = oneOf(chance, [element.positive_button, element.negative_button]);
    return { type, action_id, value: pressed?.value };
  }
  return type === 'button'
    ? { type, action_id, value }
    : { type, action_id, ...stateOf(chance, team, element, []) };
};

/** The fields of a view as Slack tells them, with something entered in each. */
export const enteredIn = (
  chance: Chance,
  { team, blocks }: Screen,
  words: readonly string[],
): Record<string, Record<string, object>> =>
  Object.fromEntries(
    blocks.flatMap((block, i) => {
      const fields = [
        ...(block.type === 'input' && block.element ? [block.element] : []),
        ...(block.type === 'actions' ? elementsOf(block).filter(({ type }) => type !== 'button') : []),
      ];
      if (fields.length === 0) return [];
      const states = fields.map(one => [
        one.action_id,
        { type: one.type, ...stateOf(chance, team, one, words) },
      ]);
      return [[block.block_id ?? `b${i}`, Object.fromEntries(states)]];
    }),
  );

/** What somebody leaves as it is, changes, or takes away. */
const stateOf = (chance: Chance, team: string, element: Element, words: readonly string[]): object => {
  const options = [
    ...(element.options ?? []),
    ...(element.option_groups ?? []).flatMap(group => group.options),
  ];
  const keeps = chance() < 0.4;
  switch (element.type) {
    case 'conversations_select':
      return {
        selected_conversation: keeps
          ? (element.initial_conversation ?? oneOf(chance, channelsOf(team)))
          : oneOf(chance, channelsOf(team)),
      };
    case 'timepicker':
      return { selected_time: keeps ? (element.initial_time ?? null) : '09:45' };
    case 'static_select':
    case 'radio_buttons':
      return {
        selected_option:
          keeps || options.length === 0 ? (element.initial_option ?? null) : oneOf(chance, options),
      };
    case 'checkboxes':
      return {
        selected_options: keeps ? (element.initial_options ?? []) : options.filter(() => chance() < 0.5),
      };
    default:
      return { value: keeps || words.length === 0 ? (element.initial_value ?? null) : oneOf(chance, words) };
  }
};
