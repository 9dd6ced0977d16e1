import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { Completion } from '../state.ts';
import { CompletionList } from './completion-list.tsx';
import { UNHEARD } from './deeds.ts';
import type { Memory } from './memory.ts';
import { type Recall, recalled, stepped } from './recall.ts';
import { useCompletion } from './use-completion.ts';

type ComposerProps = {
  /** Where what is half written is kept. */
  readonly place: string;
  readonly label: string;
  readonly placeholder: string;
  readonly memory: Memory;
  /** What can be typed after a slash; absent where no command works. */
  readonly completions?: readonly Completion[];
  readonly send: (text: string) => Promise<unknown>;
  /** What stands beside the box. */
  readonly children?: ReactNode;
};

/**
 * Where the person writes: Enter sends, Shift and Enter begin a new line, the arrows bring back what was sent when
 * nothing else stands here.
 */
export const Composer = (props: ComposerProps) => {
  const { place, label, placeholder, memory, completions = [], send, children } = props;
  const [text, setText] = useState(() => memory.draft(place));
  const [trouble, setTrouble] = useState<string | null>(null);
  const [recall, setRecall] = useState<Recall>({ typed: [], back: 0 });
  const box = useRef<HTMLTextAreaElement>(null);
  const write = (written: string) => {
    setText(written);
    memory.keep(place, written);
  };
  const completion = useCompletion(completions, text, write);
  const submit = async () => {
    if (text.trim() === '') return;
    memory.add(text);
    write('');
    setRecall({ typed: [], back: 0 });
    setTrouble(null);
    box.current?.focus();
    await send(text).catch(() => {
      write(text);
      setTrouble(UNHEARD);
    });
  };
  const goBack = (event: KeyboardEvent, step: 1 | -1) => {
    if (text !== '' && (recall.back === 0 || text !== recalled(recall))) return;
    const next = stepped(recall.back === 0 ? { typed: memory.typed(), back: 0 } : recall, step);
    if (next === null) return;
    event.preventDefault();
    setRecall(next);
    write(recalled(next));
    completion.close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || completion.steer(event)) return;
    if (event.key === 'ArrowUp') goBack(event, 1);
    if (event.key === 'ArrowDown') goBack(event, -1);
    if (event.key !== 'Enter' || event.shiftKey) return;
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
        {children}
        <textarea
          ref={box}
          aria-label={label}
          placeholder={placeholder}
          value={text}
          rows={1}
          maxLength={12_000}
          {...completion.boxProps}
          onChange={event => write(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={completion.close}
        />
        <button type="submit" className="send" aria-label="Send" disabled={text.trim() === ''}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M2.5 3.2 18 10 2.5 16.8l1.7-5.6L12 10 4.2 8.8z" />
          </svg>
        </button>
        {completion.list && <CompletionList {...completion.list} />}
      </div>
    </form>
  );
};
