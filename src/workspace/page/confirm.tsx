import { useId, useLayoutEffect, useRef } from 'react';
import type { ConfirmDialogObject } from 'slack-blocks-to-jsx';
import { type Names, Text } from './rich.tsx';

type ConfirmProps = {
  readonly confirm: ConfirmDialogObject;
  readonly names: Names;
  readonly answer: (confirmed: boolean) => void;
};

/** Asks once more before a button does what it says. The focus is on the way back. */
export const Confirm = ({ confirm, names, answer }: ConfirmProps) => {
  const { title, text, confirm: yes, deny, style } = confirm;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="modal confirm"
      role="alertdialog"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}text`}
      onKeyDown={event => event.key === 'Escape' && event.stopPropagation()}
      onCancel={event => {
        event.preventDefault();
        event.stopPropagation();
        answer(false);
      }}
      onClose={event => {
        event.stopPropagation();
        answer(false);
      }}
    >
      <h2 id={`${id}title`}>{title.text}</h2>
      <div id={`${id}text`}>
        <Text text={text} names={names} />
      </div>
      <footer>
        <button type="button" className="button" onClick={() => answer(false)}>
          {deny.text}
        </button>
        <button
          type="button"
          className={`button ${style === 'danger' ? 'danger filled' : 'primary'}`}
          onClick={() => answer(true)}
        >
          {yes.text}
        </button>
      </footer>
    </dialog>
  );
};
