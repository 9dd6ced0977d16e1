import { Boxes, Menu } from './choices.tsx';
import type { FieldProps } from './field-props.ts';
import { TextInput, TimeInput } from './typed.tsx';

/** One input of a form, with the value that the app gave it to begin with. */
export const Field = (props: FieldProps) => {
  const { element } = props;
  switch (element.type) {
    case 'timepicker':
    case 'datepicker':
      return <TimeInput {...props} element={element} />;
    case 'radio_buttons':
    case 'checkboxes':
      return <Boxes {...props} element={element} />;
    case 'static_select':
    case 'channels_select':
    case 'conversations_select':
    case 'users_select':
      return <Menu {...props} element={element} />;
    default:
      return <TextInput {...props} element={element} />;
  }
};
