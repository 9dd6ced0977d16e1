import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Block, InputBlock } from 'slack-blocks-to-jsx';
import type { Submitted } from '../interactions.ts';
import type { View } from '../state.ts';
import { Blocks } from './blocks.tsx';
import { act, dismiss, errorWords, submit } from './deeds.ts';
import { Field, isField } from './fields.tsx';
import type { Names } from './rich.tsx';

type Errors = Readonly<Record<string, string>>;

/** The uppermost modal, over everything else. Closing it tells the app; submitting it may bring errors back. */
export const Modal = ({ view, names }: { view: View; names: Names }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [errors, setErrors] = useState<Errors>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  // Closed before it leaves the page, so that the focus goes back to where it came from.
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);

  // What an app puts in its place is read from its beginning.
  const { hash } = view;
  useLayoutEffect(() => {
    if (hash !== '' && body.current) body.current.scrollTop = 0;
  }, [hash]);

  const close = () => dismiss({ view: view.id, entries: {} });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const entries = entriesOf(form.current);
    const missing = missingIn(view.blocks, entries);
    setErrors(missing);
    setTrouble(null);
    if (Object.keys(missing).length > 0) return;
    setBusy(true);
    const outcome = await submit({ view: view.id, entries }).finally(() => setBusy(false));
    setErrors(outcome.errors);
    setTrouble(outcome.error && errorWords(outcome.error));
  };
  const use = async (blockId: string, actionId: string, entry: string | string[] | null) => {
    const entries = entriesOf(form.current);
    const outcome = await act({ on: { view: view.id }, blockId, actionId, entry, entries });
    setTrouble(outcome.error && errorWords(outcome.error));
  };
  return (
    <dialog
      ref={dialog}
      className="modal"
      aria-labelledby="modal-title"
      data-view-id={view.id}
      onCancel={event => {
        event.preventDefault();
        void close();
      }}
    >
      <form ref={form} onSubmit={send} noValidate>
        <header>
          <h2 id="modal-title">{view.title}</h2>
          <button type="button" className="icon" aria-label="Close dialog" onClick={close}>
            ✕
          </button>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long modal without a control must scroll by keyboard */}
        <div ref={body} className="modal-body" tabIndex={0}>
          {view.blocks.map(block =>
            block.type === 'input' ? (
              <Input key={block.block_id} block={block} names={names} error={errors[block.block_id ?? '']} />
            ) : (
              <Blocks key={block.block_id} blocks={[block]} names={names} use={use} />
            ),
          )}
        </div>
        {trouble && (
          <p role="alert" className="trouble">
            {trouble}
          </p>
        )}
        <footer>
          <button type="button" className="button" onClick={close}>
            {view.close ?? (view.submit === null ? 'Close' : 'Cancel')}
          </button>
          {view.submit !== null && (
            <button type="submit" className="button primary" disabled={busy} aria-busy={busy}>
              {view.submit}
            </button>
          )}
        </footer>
      </form>
    </dialog>
  );
};

type InputProps = { block: InputBlock; names: Names; error: string | undefined };

const Input = ({ block, names, error }: InputProps) => {
  const { element, label, hint, optional, block_id = '' } = block;
  if (!isField(element)) return null;
  const id = `field-${block_id}`;
  const many = element.type === 'checkboxes';
  const grouped = many || element.type === 'radio_buttons';
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field" data-block-id={block_id}>
      <label htmlFor={grouped ? undefined : id}>
        {label.text} {optional && <small>(optional)</small>}
      </label>
      <Field
        element={element}
        label={label.text}
        names={names}
        name={JSON.stringify([block_id, element.action_id, many])}
        id={id}
        invalid={error !== undefined}
        describedBy={notes || undefined}
      />
      {error && (
        <p id={`${id}-error`} role="alert" className="error">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint.text}
        </p>
      )}
    </div>
  );
};

/** What the form holds, by block and by action. */
const entriesOf = (form: HTMLFormElement | null): Submitted['entries'] => {
  const entries: Submitted['entries'] = {};
  const data = new FormData(form ?? undefined);
  for (const field of form?.querySelectorAll('[name]') ?? []) {
    const name = field.getAttribute('name') ?? '';
    const [blockId, actionId, many] = JSON.parse(name);
    const values = data.getAll(name).filter(value => typeof value === 'string');
    entries[blockId] = { ...entries[blockId], [actionId]: many ? values : (values[0] ?? null) };
  }
  return entries;
};

const missingIn = (blocks: readonly Block[], entries: Submitted['entries']): Errors =>
  Object.fromEntries(
    blocks.flatMap(block => {
      if (block.type !== 'input' || block.optional || !isField(block.element)) return [];
      const entry = entries[block.block_id ?? '']?.[block.element.action_id ?? ''] ?? '';
      return entry.length === 0 ? [[block.block_id ?? '', 'Please complete this required field.']] : [];
    }),
  );
