import { type FormEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { View } from '../state.ts';
import { useAround } from './around.ts';
import { Blocks, type UseIn } from './blocks.tsx';
import { troubleOf } from './deeds.ts';
import { type Errors, entriesOf, missingIn } from './entries.ts';
import { Icon } from './icons.tsx';
import type { Names } from './rich.tsx';

type ModalProps = {
  readonly view: View;
  readonly names: Names;
  /** The title of the modal under it, to which it goes back; null when there is none. */
  readonly below: string | null;
  readonly covered: boolean;
};

/**
 * A modal over everything else. Closing it tells the app; submitting it may bring errors back. A browser may close a dialog
 * whatever the page says, and that counts as well.
 */
export const Modal = ({ view, names, below, covered }: ModalProps) => {
  const { deeds } = useAround();
  const dialog = useRef<HTMLDialogElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const closer = useRef<HTMLButtonElement>(null);
  const title = useId();
  const [errors, setErrors] = useState<Errors>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { id, hash, blocks } = view;
  const forReading = blocks.every(({ type }) => type !== 'input');

  // Closed before it leaves the page, so that the focus goes back to where it came from.
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    focusOnField(body.current);
    return () => opened?.close();
  }, []);

  // What an app puts in its place is read from its beginning, but a form stays where the person works in it.
  useLayoutEffect(() => {
    if (hash === '' || !body.current) return;
    if (forReading) body.current.scrollTop = 0;
    if (document.activeElement === document.body) body.current.focus({ preventScroll: true });
  }, [hash, forReading]);

  // An app may open a view at once and put its form there a moment later.
  useLayoutEffect(() => {
    if (!forReading && closer.current === document.activeElement) focusOnField(body.current);
  }, [forReading]);

  useEffect(() => {
    if (Object.keys(errors).length > 0) focusOn(body.current, '[aria-invalid="true"]');
  }, [errors]);

  const close = (all: boolean) => deeds.dismiss({ view: id, entries: entriesOf(form.current), all });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const entries = entriesOf(form.current);
    const missing = missingIn(blocks, entries);
    setErrors(missing);
    setTrouble(null);
    if (Object.keys(missing).length > 0) return;
    setBusy(true);
    const outcome = await deeds.submit({ view: id, entries });
    setBusy(false);
    setErrors(outcome.errors);
    setTrouble(troubleOf(outcome));
  };
  const use: UseIn = async (blockId, actionId, entry) => {
    const entries = entriesOf(form.current);
    setTrouble(troubleOf(await deeds.act({ on: { view: id }, blockId, actionId, entry, entries })));
  };
  return (
    <dialog
      ref={dialog}
      className={`modal ${covered ? 'covered' : ''} ${below === null ? '' : 'stacked'}`}
      aria-labelledby={title}
      data-view-id={id}
      onCancel={event => {
        event.preventDefault();
        void close(false);
      }}
      onClose={() => void close(false)}
    >
      <form ref={form} onSubmit={send} noValidate>
        <header>
          {below !== null && (
            <button
              type="button"
              className="icon"
              aria-label={`Back to ${below}`}
              onClick={() => void close(false)}
            >
              <Icon name="back" />
            </button>
          )}
          <h2 id={title}>{view.title}</h2>
          <button
            ref={closer}
            type="button"
            className="icon"
            aria-label="Close dialog"
            onClick={() => void close(true)}
          >
            <Icon name="close" />
          </button>
        </header>
        <div ref={body} className="modal-body" tabIndex={forReading ? 0 : -1}>
          {blocks.map(block => (
            <Blocks key={block.block_id} blocks={[block]} names={names} use={use} errors={errors} />
          ))}
        </div>
        {trouble && (
          <p role="alert" className="trouble">
            {trouble}
          </p>
        )}
        <footer>
          <button type="button" className="button" onClick={() => void close(false)}>
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

/** Gives the focus to the field that the app wants to have it, or else to the first. */
const focusOnField = (within: HTMLElement | null): boolean =>
  focusOn(within, '[data-focus]') || focusOn(within, ':is(input, select, textarea)');

/** Gives the focus to the first such element within; false when there is none. */
const focusOn = (within: HTMLElement | null, selector: string): boolean => {
  const found = within?.querySelector<HTMLElement>(selector);
  found?.focus();
  return found !== null && found !== undefined;
};
