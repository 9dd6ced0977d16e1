import { z } from 'zod';

const Option = z.looseObject({ value: z.string() });
const Element = z.looseObject({
  type: z.string(),
  action_id: z.string(),
  initial_conversation: z.string().optional(),
  initial_time: z.string().optional(),
  initial_option: Option.optional(),
  initial_options: z.array(Option).optional(),
  options: z.array(Option).optional(),
  option_groups: z.array(z.looseObject({ options: z.array(Option) })).optional(),
});
const View = z.looseObject({
  callback_id: z.string(),
  private_metadata: z.string(),
  blocks: z.array(
    z.looseObject({ type: z.string(), block_id: z.string().optional(), element: Element.optional() }),
  ),
});

/** What somebody enters, by action_id: a channel, a time, the value of an option, or the values of boxes. */
export type Entered = Readonly<Record<string, string | null | readonly string[]>>;

/** A form as Slack sends it on: the view as the desk opened it, with the state of its inputs after this was entered. */
export const filled = (opened: unknown, entered: Entered = {}) => {
  const view = View.parse(opened);
  const inputs = view.blocks.flatMap(({ type, block_id, element }) =>
    type === 'input' && element ? [{ block: block_id ?? '', element }] : [],
  );
  const values = inputs.map(({ block, element }) => [
    block,
    { [element.action_id]: stateOf(element, entered[element.action_id]) },
  ]);
  return { ...view, state: { values: Object.fromEntries(values) } };
};

/** The block in which a field stands, by the beginning of its name. */
export const blockOf = (opened: unknown, field: string): string =>
  View.parse(opened).blocks.find(({ block_id }) => block_id?.startsWith(field))?.block_id ?? '';

const stateOf = (element: z.infer<typeof Element>, entered: Entered[string] | undefined) => {
  const { type } = element;
  const offered = [
    ...(element.options ?? []),
    ...(element.option_groups ?? []).flatMap(({ options }) => options),
  ];
  switch (type) {
    case 'conversations_select':
      return {
        type,
        selected_conversation: entered === undefined ? (element.initial_conversation ?? null) : entered,
      };
    case 'timepicker':
      return { type, selected_time: entered === undefined ? (element.initial_time ?? null) : entered };
    case 'static_select':
      return {
        type,
        selected_option:
          entered === undefined
            ? (element.initial_option ?? null)
            : (offered.find(({ value }) => value === entered) ?? null),
      };
    default:
      return {
        type,
        selected_options:
          entered === undefined
            ? (element.initial_options ?? [])
            : offered.filter(({ value }) => (entered ?? []).includes(value)),
      };
  }
};
