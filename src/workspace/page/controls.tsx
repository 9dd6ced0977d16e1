import { useState } from 'react';
import type { ButtonElement, Element } from 'slack-blocks-to-jsx';
import { Field, isField } from './fields.tsx';
import { Drawn, type Names } from './rich.tsx';

/** How a control tells that it was used. */
export type Use = (actionId: string, entry: string | string[] | null) => Promise<void>;

/** A button or a choice that acts as soon as it is used. */
export const Control = ({ element, names, use }: { element: Element; names: Names; use: Use }) => {
  if (element.type === 'button') return <Button element={element} use={use} />;
  if (isField(element))
    return (
      <Field
        element={element}
        label={'placeholder' in element ? (element.placeholder?.text ?? 'Choose') : 'Choose'}
        names={names}
        onChoose={entry => use(element.action_id ?? '', entry)}
      />
    );
  return <Drawn blocks={[{ type: 'actions', elements: [element] }]} names={names} />;
};

const Button = ({ element, use }: { element: ButtonElement; use: Use }) => {
  const [busy, setBusy] = useState(false);
  const press = async () => {
    if (busy) return;
    const { confirm, url, action_id = '' } = element;
    if (confirm && !window.confirm(`${confirm.title.text}\n\n${confirm.text.text}`)) return;
    if (url && /^https?:\/\//.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
    setBusy(true);
    try {
      await use(action_id, null);
    } finally {
      setBusy(false);
    }
  };
  return (
    <button
      type="button"
      className={`button ${element.style ?? ''}`}
      data-action-id={element.action_id}
      aria-label={element.accessibility_label}
      aria-busy={busy}
      onClick={press}
    >
      {element.text.text}
    </button>
  );
};
