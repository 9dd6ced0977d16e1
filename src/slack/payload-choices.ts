import { z } from 'zod';
import { limits } from './limits.ts';
import { action_id, confirm } from './payload-buttons.ts';
import { menus } from './payload-menus.ts';
import { distinct, formattedOption, offers, repeatedValue } from './payload-options.ts';
import { plainText } from './payload-text.ts';

const { element: most } = limits;
const placeholder = plainText(most.placeholder).optional();
const focus_on_load = z.boolean().optional();

/** docs.slack.dev/reference/block-kit/block-elements/time-picker-element */
const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  action_id,
  placeholder,
  initial_time: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'must be a time as HH:mm')
    .optional(),
  timezone: z
    .string()
    .refine(name => isZone(name), 'must be an IANA time zone')
    .optional(),
  focus_on_load,
  confirm,
});

/** docs.slack.dev/reference/block-kit/block-elements/checkboxes-element */
const checkboxes = z
  .strictObject({
    type: z.literal('checkboxes'),
    action_id,
    options: z.array(formattedOption).min(1).max(most.checkboxes),
    initial_options: z.array(formattedOption).min(1).optional(),
    focus_on_load,
    confirm,
  })
  .refine(({ options }) => distinct(options), repeatedValue)
  .refine(({ initial_options }) => distinct(initial_options ?? []), {
    path: ['initial_options'],
    message: repeatedValue,
  })
  .refine(
    ({ options, initial_options }) => (initial_options ?? []).every(initial => offers(options, initial)),
    { path: ['initial_options'], message: 'must be among the options' },
  );

/** docs.slack.dev/reference/block-kit/block-elements/radio-button-group-element */
const radioButtons = z
  .strictObject({
    type: z.literal('radio_buttons'),
    action_id,
    options: z.array(formattedOption).min(1).max(most.radioButtons),
    initial_option: formattedOption.optional(),
    focus_on_load,
    confirm,
  })
  .refine(({ options }) => distinct(options), repeatedValue)
  .refine(({ options, initial_option }) => offers(options, initial_option), {
    path: ['initial_option'],
    message: 'must be one of the options',
  });

/** docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
export const plainTextInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    action_id,
    placeholder,
    initial_value: z.string().optional(),
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(most.plainTextInput).optional(),
    max_length: z.int().min(1).max(most.plainTextInput).optional(),
    dispatch_action_config: z
      .strictObject({
        trigger_actions_on: z.array(z.literal(['on_enter_pressed', 'on_character_entered'])).min(1),
      })
      .optional(),
    focus_on_load,
  })
  .refine(({ min_length = 0, max_length = most.plainTextInput }) => min_length <= max_length, {
    path: ['min_length'],
    message: 'must not be above max_length',
  })
  .refine(({ initial_value = '', max_length = most.plainTextInput }) => initial_value.length <= max_length, {
    path: ['initial_value'],
    message: 'must not be longer than max_length',
  });

/** What people choose from, in every block that takes an element. */
export const choices = [...menus, timepicker, checkboxes, radioButtons] as const;

/** Whether it names a zone of the IANA database, which an offset such as +01:00 does not. */
const isZone = (name: string): boolean => {
  try {
    return /^[A-Z]/iu.test(name) && Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
};
