import { z } from 'zod';
import { limits } from './limits.ts';
import { action_id, confirm } from './payload-buttons.ts';
import { distinct, offers, option, optionGroup, repeatedValue } from './payload-options.ts';
import { plainText } from './payload-text.ts';

const { element: most } = limits;
const placeholder = plainText(most.placeholder).optional();
const focus_on_load = z.boolean().optional();

/** docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    action_id,
    placeholder,
    options: z.array(option).min(1).max(most.selectOptions).optional(),
    option_groups: z.array(optionGroup).min(1).max(most.selectGroups).optional(),
    initial_option: option.optional(),
    focus_on_load,
    confirm,
  })
  .refine(
    ({ options, option_groups }) => (options === undefined) !== (option_groups === undefined),
    'must have either options or option_groups',
  )
  .refine(select => distinct(offeredBy(select)), repeatedValue)
  .refine(select => offers(offeredBy(select), select.initial_option), {
    path: ['initial_option'],
    message: 'must be one of the options',
  });

type Offered = z.infer<typeof option>;

const offeredBy = (select: {
  options?: Offered[] | undefined;
  option_groups?: { options: Offered[] }[] | undefined;
}): Offered[] => [
  ...(select.options ?? []),
  ...(select.option_groups ?? []).flatMap(({ options }) => options),
];

/** docs.slack.dev/reference/block-kit/block-elements/select-menu-element and the conversation filter object. */
const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  action_id,
  placeholder,
  initial_conversation: z
    .string()
    .regex(/^[CDGUW][A-Z0-9]+$/u, 'must be the id of a conversation')
    .optional(),
  default_to_current_conversation: z.boolean().optional(),
  response_url_enabled: z.boolean().optional(),
  filter: z
    .strictObject({
      include: z
        .array(z.literal(['im', 'mpim', 'private', 'public']))
        .min(1)
        .refine(kinds => new Set(kinds).size === kinds.length, 'the same kind is named twice')
        .optional(),
      exclude_external_shared_channels: z.boolean().optional(),
      exclude_bot_users: z.boolean().optional(),
    })
    .refine(filter => Object.keys(filter).length > 0, 'must have at least one field')
    .optional(),
  focus_on_load,
  confirm,
});

const channelsSelect = z.strictObject({
  type: z.literal('channels_select'),
  action_id,
  placeholder,
  initial_channel: z
    .string()
    .regex(/^C[A-Z0-9]+$/u, 'must be the id of a public channel')
    .optional(),
  response_url_enabled: z.boolean().optional(),
  focus_on_load,
  confirm,
});

/** What people choose from a list that opens. */
export const menus = [staticSelect, conversationsSelect, channelsSelect] as const;
