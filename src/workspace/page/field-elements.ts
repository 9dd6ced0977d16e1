import type { Element } from 'slack-blocks-to-jsx';

const FIELD_TYPES = [
  'plain_text_input',
  'number_input',
  'email_text_input',
  'url_text_input',
  'timepicker',
  'datepicker',
  'radio_buttons',
  'checkboxes',
  'static_select',
  'channels_select',
  'conversations_select',
  'users_select',
  'multi_static_select',
  'multi_channels_select',
  'multi_conversations_select',
  'multi_users_select',
] as const;

/** An element that a person fills in or chooses from. */
export type FieldElement = Extract<Element, { type: (typeof FIELD_TYPES)[number] }>;

export const isField = (element: Element): element is FieldElement =>
  FIELD_TYPES.some(type => type === element.type);

/** Whether several things may be chosen in it, so that its entry is a list. */
export const isMany = ({ type }: Element): boolean => type === 'checkboxes' || type.startsWith('multi_');

/** Several controls that are one field. */
export const isGroup = (element: FieldElement): boolean =>
  element.type === 'radio_buttons' || isMany(element);
