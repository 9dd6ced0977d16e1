import { useId } from 'react';
import type { InputBlock } from 'slack-blocks-to-jsx';
import type { Use } from './controls.tsx';
import { isField, isGroup } from './field-elements.ts';
import { Field } from './fields.tsx';
import type { Names } from './rich.tsx';
import { Unknown } from './unknown.tsx';

type InputProps = {
  readonly block: InputBlock;
  readonly names: Names;
  readonly name: string | undefined;
  readonly error: string | undefined;
  readonly use: Use;
};

/** A field with its label, and with what the app says about it: a hint, or what is wrong with what was entered. */
export const Input = ({ block, names, name, error, use }: InputProps) => {
  const { element, label, hint, optional = false, dispatch_action, block_id } = block;
  const id = useId();
  if (!isField(element)) return <Unknown what="element" type={element.type} />;
  const { action_id = '' } = element;
  const grouped = isGroup(element);
  const words = (
    <>
      {label.text} {optional && <small>(optional)</small>}
    </>
  );
  const notes = [error && `${id}error`, hint && `${id}hint`].filter(Boolean).join(' ');
  return (
    <div className="field" data-block-id={block_id}>
      {grouped ? (
        <span id={`${id}label`} className="label">
          {words}
        </span>
      ) : (
        <label className="label" htmlFor={id}>
          {words}
        </label>
      )}
      <Field
        key={`${element.type} ${action_id}`}
        element={element}
        names={names}
        common={{
          name,
          id,
          ...(grouped && { 'aria-labelledby': `${id}label` }),
          'aria-describedby': notes || undefined,
        }}
        required={!optional}
        invalid={error !== undefined}
        onChoose={dispatch_action ? entry => use(action_id, entry) : undefined}
      />
      {error && (
        <p id={`${id}error`} role="alert" className="error">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}hint`} className="hint">
          {hint.text}
        </p>
      )}
    </div>
  );
};
