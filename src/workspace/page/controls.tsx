import { useId } from 'react';
import type { Element } from 'slack-blocks-to-jsx';
import { AppButton } from './button.tsx';
import { Feedback } from './feedback.tsx';
import { isField } from './field-elements.ts';
import { Field } from './fields.tsx';
import { Icon } from './icons.tsx';
import { Overflow } from './overflow.tsx';
import type { Names } from './rich.tsx';
import { spokenName } from './spoken-name.ts';
import { Unknown } from './unknown.tsx';

/** How a control tells that it was used. */
export type Use = (actionId: string, entry: string | string[] | null) => Promise<void>;

type ControlProps = {
  readonly element: Element;
  readonly names: Names;
  readonly use: Use;
  /** Under which name the form around it knows it; absent outside a form. */
  readonly name: string | undefined;
};

/** A button or a choice that acts as soon as it is used. */
export const Control = ({ element, names, use, name }: ControlProps) => {
  const id = useId();
  if (isField(element))
    return (
      <div className="control">
        <Field
          element={element}
          names={names}
          common={{ name, id, 'aria-label': nameless(element) }}
          required={false}
          invalid={false}
          onChoose={entry => void use(element.action_id ?? '', entry)}
        />
      </div>
    );
  const tell = (entry: string | null) => use(('action_id' in element && element.action_id) || '', entry);
  switch (element.type) {
    case 'button':
      return (
        <AppButton
          names={names}
          className={`button ${element.style ?? ''}`}
          actionId={element.action_id}
          label={spokenName(element.text.text, element.accessibility_label)}
          url={element.url}
          confirm={element.confirm}
          use={() => tell(null)}
        >
          {element.text.text}
        </AppButton>
      );
    case 'icon_button':
      return element.visible_to_user_ids?.includes(names.person.id) === false ? null : (
        <AppButton
          names={names}
          className="icon"
          actionId={element.action_id}
          label={element.accessibility_label ?? element.text.text}
          confirm={element.confirm}
          use={() => tell(element.value ?? null)}
        >
          <Icon name={element.icon === 'trash' ? 'trash' : 'dots'} />
        </AppButton>
      );
    case 'feedback_buttons':
      return <Feedback element={element} use={tell} />;
    case 'overflow':
      return <Overflow element={element} names={names} use={tell} />;
    case 'image':
      return <span>{element.alt_text}</span>;
    default:
      return <Unknown what="element" type={element.type} />;
  }
};

/** Outside an input block Slack gives a control no label; its placeholder or its kind must do. */
const nameless = (element: Element): string => {
  if ('placeholder' in element && element.placeholder) return element.placeholder.text;
  return element.type === 'timepicker' ? 'Time' : element.type === 'datepicker' ? 'Date' : 'Choose';
};
