import { useId, useState } from 'react';
import type { ButtonElement, Element } from 'slack-blocks-to-jsx';
import { Confirm } from './confirm.tsx';
import { isField } from './field-elements.ts';
import { Field } from './fields.tsx';
import { Drawn, type Names } from './rich.tsx';

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
  if (element.type === 'button') return <Button element={element} names={names} use={use} />;
  if (!isField(element)) return <Drawn blocks={[{ type: 'actions', elements: [element] }]} names={names} />;
  return (
    <div className="control">
      <Field
        element={element}
        names={names}
        common={{ name, id, 'aria-label': nameless(element) }}
        required={false}
        invalid={false}
        onChoose={entry => use(element.action_id ?? '', entry)}
      />
    </div>
  );
};

/** Outside an input block Slack gives a control no label; its placeholder or its kind must do. */
const nameless = (element: Element): string => {
  if ('placeholder' in element && element.placeholder) return element.placeholder.text;
  return element.type === 'timepicker' ? 'Time' : element.type === 'datepicker' ? 'Date' : 'Choose';
};

type ButtonProps = { readonly element: ButtonElement; readonly names: Names; readonly use: Use };

const Button = ({ element, names, use }: ButtonProps) => {
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const { confirm, url, action_id = '', style = '', accessibility_label, text } = element;
  const go = async () => {
    if (url && /^https?:\/\//.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
    setBusy(true);
    try {
      await use(action_id, null);
    } finally {
      setBusy(false);
    }
  };
  const press = () => {
    if (busy) return;
    if (confirm) setAsking(true);
    else void go();
  };
  return (
    <>
      <button
        type="button"
        className={`button ${style}`}
        data-action-id={action_id}
        aria-label={accessibility_label}
        aria-busy={busy}
        onClick={press}
      >
        {text.text}
      </button>
      {confirm && asking && (
        <Confirm
          confirm={confirm}
          names={names}
          answer={confirmed => {
            setAsking(false);
            if (confirmed) void go();
          }}
        />
      )}
    </>
  );
};
