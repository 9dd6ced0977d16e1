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
] as const;

/** An element that a person fills in or chooses from. */
export type FieldElement = Extract<Element, { type: (typeof FIELD_TYPES)[number] }>;

export const isField = (element: Element): element is FieldElement =>
  FIELD_TYPES.some(type => type === element.type);

/** Check boxes and radio buttons: several controls that are one field. */
export const isGroup = (element: FieldElement) =>
  element.type === 'checkboxes' || element.type === 'radio_buttons';
