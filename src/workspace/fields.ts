import { z } from 'zod';
import type { Element } from './blocks.ts';

/** What the page says of one element: its text or choice, several choices, or nothing. */
export const Entry = z.union([z.string().max(10_000), z.array(z.string()).max(100), z.null()]);
export type Entry = z.infer<typeof Entry>;

/** Whether Slack keeps a value for the element; what is only pressed has none. */
export const keepsValue = ({ type }: Element): boolean => !PRESSED.has(type);

/** An element's state in the words of Slack's payloads. Choices are taken from the element itself, never from the page. */
export const entered = (element: Element, entry: Entry): Readonly<Record<string, unknown>> => {
  const { type } = element;
  const one = Array.isArray(entry) ? (entry[0] ?? null) : entry || null;
  const many = Array.isArray(entry) ? entry : [];
  switch (type) {
    case 'button':
      return { type, text: element.text, value: element.value, style: element.style };
    case 'icon_button':
      return { type, text: element.text, value: element.value };
    case 'feedback_buttons':
      return { type, ...sides(element).find(({ value }) => value === one) };
    case 'static_select':
    case 'radio_buttons':
    case 'overflow':
      return { type, selected_option: choices(element).find(option => option.value === one) ?? null };
    case 'checkboxes':
    case 'multi_static_select':
      return { type, selected_options: choices(element).filter(option => many.includes(option.value)) };
    case 'timepicker':
      return { type, selected_time: one, timezone: element.timezone };
    case 'datepicker':
      return { type, selected_date: one };
    case 'channels_select':
      return { type, selected_channel: one };
    case 'conversations_select':
      return { type, selected_conversation: one };
    case 'users_select':
      return { type, selected_user: one };
    case 'multi_channels_select':
      return { type, selected_channels: many };
    case 'multi_conversations_select':
      return { type, selected_conversations: many };
    case 'multi_users_select':
      return { type, selected_users: many };
    default:
      return { type, value: one };
  }
};

/** What the app gave the element to begin with, as the page would say it. */
export const atFirst = (element: Element): Entry => {
  const initial = Initial.parse(element);
  switch (element.type) {
    case 'static_select':
    case 'radio_buttons':
      return initial.initial_option?.value ?? null;
    case 'checkboxes':
    case 'multi_static_select':
      return initial.initial_options.map(({ value }) => value);
    case 'timepicker':
      return initial.initial_time;
    case 'datepicker':
      return initial.initial_date;
    case 'channels_select':
      return initial.initial_channel;
    case 'conversations_select':
      return initial.initial_conversation;
    case 'users_select':
      return initial.initial_user;
    case 'multi_channels_select':
      return initial.initial_channels;
    case 'multi_conversations_select':
      return initial.initial_conversations;
    case 'multi_users_select':
      return initial.initial_users;
    default:
      return initial.initial_value;
  }
};

const Option = z.looseObject({ value: z.string() });
const Choices = z.object({
  options: z.array(Option).catch([]),
  option_groups: z.array(z.object({ options: z.array(Option) })).catch([]),
});
const Text = z.string().nullable().catch(null);
const Ids = z.array(z.string()).catch([]);
const Initial = z.object({
  initial_option: Option.optional().catch(undefined),
  initial_options: z.array(Option).catch([]),
  initial_time: Text,
  initial_date: Text,
  initial_channel: Text,
  initial_conversation: Text,
  initial_user: Text,
  initial_channels: Ids,
  initial_conversations: Ids,
  initial_users: Ids,
  initial_value: Text,
});

const choices = (element: Element) => {
  const { options, option_groups } = Choices.parse(element);
  return [...options, ...option_groups.flatMap(group => group.options)];
};

/** The two buttons of feedback, each as its press is told. */
const sides = (element: Element) => {
  const { positive_button, negative_button } = Sides.parse(element);
  return [positive_button, negative_button].filter(side => side !== undefined);
};

const Side = z.object({ text: z.unknown(), value: z.string() }).optional().catch(undefined);
const Sides = z.object({ positive_button: Side, negative_button: Side });

const PRESSED = new Set(['button', 'overflow', 'image', 'feedback_buttons', 'icon_button']);
