import type {
  CheckboxesElement,
  Element,
  OptionObject,
  PlainTextInputElement,
  RadioButtonsElement,
} from 'slack-blocks-to-jsx';
import type { Names } from './rich.tsx';

type FieldElement = Extract<Element, { type: (typeof FIELD_TYPES)[number] }>;

type FieldProps = {
  readonly element: FieldElement;
  readonly label: string;
  readonly names: Names;
  /** Under which name a form knows it. */
  readonly name?: string;
  readonly id?: string;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly onChoose?: (entry: string | string[] | null) => void;
};

export const isField = (element: Element): element is FieldElement =>
  FIELD_TYPES.some(type => type === element.type);

/** One input of a form, with the value that the app gave it to begin with. */
export const Field = (props: FieldProps) => {
  const { element, label, names, name, id, invalid, describedBy, onChoose } = props;
  const common = {
    name,
    id,
    'data-action-id': element.action_id,
    'aria-label': id ? undefined : label,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
  };
  switch (element.type) {
    case 'plain_text_input':
      return <TextInput element={element} common={common} />;
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return (
        <input
          {...common}
          type="text"
          inputMode={INPUT_MODES[element.type]}
          defaultValue={element.initial_value}
        />
      );
    case 'timepicker':
      return <input {...common} type="time" defaultValue={element.initial_time} />;
    case 'datepicker':
      return <input {...common} type="date" defaultValue={element.initial_date} />;
    case 'radio_buttons':
    case 'checkboxes':
      return <Boxes {...props} element={element} />;
    default: {
      const options = optionsOf(element, names);
      return (
        <select
          {...common}
          defaultValue={chosen(element)}
          onChange={event => onChoose?.(event.target.value || null)}
        >
          <option value="">{('placeholder' in element && element.placeholder?.text) || 'Choose…'}</option>
          {options.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      );
    }
  }
};

type Common = React.ComponentProps<'textarea'> & React.ComponentProps<'input'>;

const TextInput = ({ element, common }: { element: PlainTextInputElement; common: object }) => {
  const { initial_value: defaultValue, max_length, placeholder, multiline } = element;
  const given: Common = { ...common, defaultValue, maxLength: max_length, placeholder: placeholder?.text };
  return multiline ? <textarea {...given} rows={4} /> : <input {...given} type="text" />;
};

const Boxes = (props: FieldProps & { element: RadioButtonsElement | CheckboxesElement }) => {
  const { element, label, name, describedBy, onChoose } = props;
  const initial =
    element.type === 'checkboxes'
      ? (element.initial_options ?? []).map(option => option.value)
      : [element.initial_option?.value];
  const type = element.type === 'checkboxes' ? 'checkbox' : 'radio';
  return (
    <fieldset aria-label={label} aria-describedby={describedBy} className="boxes">
      {element.options.map(({ value, text, description }) => (
        <label key={value}>
          <input
            type={type}
            name={name ?? element.action_id}
            value={value}
            defaultChecked={initial.includes(value)}
            onChange={() => onChoose?.(type === 'radio' ? value : [value])}
          />
          <span>
            {text.text}
            {description && <small>{description.text}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
};

const optionsOf = (element: FieldElement, { channels, person, desk }: Names) => {
  if (element.type === 'users_select')
    return [person, desk].map(({ id, name }) => ({ value: id, words: name }));
  if (element.type === 'channels_select' || element.type === 'conversations_select')
    return channels
      .filter(({ kind }) => kind === 'channel' || element.type === 'conversations_select')
      .map(({ id, name, kind }) => ({ value: id, words: kind === 'channel' ? `#${name}` : name }));
  if (element.type !== 'static_select') return [];
  const grouped = (element.option_groups ?? []).flatMap(group => group.options);
  return [...(element.options ?? []), ...grouped].map(({ value, text }: OptionObject) => ({
    value,
    words: text.text,
  }));
};

const chosen = (element: FieldElement): string | undefined => {
  switch (element.type) {
    case 'static_select':
      return element.initial_option && 'value' in element.initial_option
        ? element.initial_option.value
        : undefined;
    case 'channels_select':
      return element.initial_channel;
    case 'conversations_select':
      return element.initial_conversation;
    case 'users_select':
      return element.initial_user;
    default:
      return undefined;
  }
};

const INPUT_MODES = { number_input: 'decimal', email_text_input: 'email', url_text_input: 'url' } as const;
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
