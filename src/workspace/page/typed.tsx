import { type KeyboardEvent, useId, useRef } from 'react';
import type {
  DatePickerElement,
  EmailInputElement,
  NumberInputElement,
  PlainTextInputElement,
  TimePickerElement,
  UrlTextInputElement,
} from 'slack-blocks-to-jsx';
import { controlOf, type FieldProps } from './field-props.ts';

/** The library's types know no zone of a time. */
type Time = TimePickerElement & { readonly timezone?: string };

/** A time or a date. The app is told when the field is left, and not of every digit. */
export const TimeInput = (props: FieldProps<Time | DatePickerElement>) => {
  const { element, onChoose, common } = props;
  const zoneId = useId();
  const initial = element.type === 'timepicker' ? element.initial_time : element.initial_date;
  const zone = element.type === 'timepicker' ? element.timezone : undefined;
  const told = useRef(initial ?? '');
  const tell = (value: string) => {
    if (value === told.current) return;
    told.current = value;
    onChoose?.(value || null);
  };
  return (
    <>
      <input
        {...controlOf(props)}
        aria-describedby={[zone && zoneId, common['aria-describedby']].filter(Boolean).join(' ') || undefined}
        type={element.type === 'timepicker' ? 'time' : 'date'}
        defaultValue={initial}
        onBlur={event => tell(event.target.value)}
      />
      {zone && (
        <p id={zoneId} className="hint">
          Time zone: {zone}
        </p>
      )}
    </>
  );
};

type Typed = PlainTextInputElement | NumberInputElement | EmailInputElement | UrlTextInputElement;

/** Words. Where the app wants to hear of them at once, it is told when Enter is pressed, or of every character. */
export const TextInput = (props: FieldProps<Typed>) => {
  const { element, onChoose } = props;
  const { initial_value, placeholder, dispatch_action_config } = element;
  const told = dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  const given = {
    ...controlOf(props),
    defaultValue: initial_value,
    placeholder: placeholder?.text,
    onChange: (event: { target: { value: string } }) => {
      if (told.includes('on_character_entered')) onChoose?.(event.target.value || null);
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (!onChoose || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      if (!told.includes('on_enter_pressed')) return;
      event.preventDefault();
      onChoose(event.currentTarget.value || null);
    },
  };
  if (element.type !== 'plain_text_input')
    return <input {...given} type="text" inputMode={INPUT_MODES[element.type]} />;
  const { max_length: maxLength, multiline } = element;
  return multiline ? (
    <textarea {...given} maxLength={maxLength} rows={4} />
  ) : (
    <input {...given} maxLength={maxLength} type="text" />
  );
};

const INPUT_MODES = { number_input: 'decimal', email_text_input: 'email', url_text_input: 'url' } as const;
