import { type KeyboardEvent, useRef, useState } from 'react';

type ComposerProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly send: (text: string) => Promise<unknown>;
};

/** Where the person writes: Enter sends, Shift and Enter begin a new line. */
export const Composer = ({ label, placeholder, send }: ComposerProps) => {
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const submit = async () => {
    if (text.trim() === '') return;
    setText('');
    setTrouble(null);
    box.current?.focus();
    await send(text).catch(() => {
      setText(text);
      setTrouble('This was not sent: the workspace is not running.');
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void submit();
  };
  return (
    <form
      className="composer"
      onSubmit={event => {
        event.preventDefault();
        void submit();
      }}
    >
      {trouble && (
        <p role="alert" className="trouble">
          {trouble}
        </p>
      )}
      <div className="composer-box">
        <textarea
          ref={box}
          aria-label={label}
          placeholder={placeholder}
          value={text}
          rows={1}
          maxLength={12_000}
          onChange={event => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" className="send" aria-label="Send" disabled={text.trim() === ''}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M2.5 3.2 18 10 2.5 16.8l1.7-5.6L12 10 4.2 8.8z" />
          </svg>
        </button>
      </div>
    </form>
  );
};
