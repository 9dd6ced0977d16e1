import { useState } from 'react';
import { Boxes, Menu } from './choices.tsx';
import { useConfirmed } from './confirmed.tsx';
import type { FieldProps } from './field-props.ts';
import { Picks } from './picks.tsx';
import { TextInput, TimeInput } from './typed.tsx';

/**
 * One input of a form, with the value that the app gave it to begin with. Where the app wants to be sure, it is asked once
 * more, and after a no the input is as the app gave it.
 */
export const Field = (props: FieldProps) => {
  const { element, names, onChoose, common } = props;
  const [round, setRound] = useState(0);
  const confirm = 'confirm' in element ? element.confirm : undefined;
  const { ask, question } = useConfirmed(confirm, names);
  const back = () => {
    setRound(round + 1);
    queueMicrotask(() => focusIn(common.id));
  };
  const asked = onChoose && ((entry: string | string[] | null) => ask(() => onChoose(entry), back));
  return (
    <>
      <Kind key={round} {...props} onChoose={asked} />
      {question}
    </>
  );
};

const Kind = (props: FieldProps) => {
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
    case 'multi_static_select':
    case 'multi_channels_select':
    case 'multi_conversations_select':
    case 'multi_users_select':
      return <Picks {...props} element={element} />;
    default:
      return <TextInput {...props} element={element} />;
  }
};

const focusIn = (id: string) => {
  const found = document.getElementById(id);
  (found?.querySelector('input') ?? found)?.focus();
};
