import { useEffect, useRef } from 'react';
import type { Line } from '../state.ts';
import { Message } from './message.tsx';
import type { Names } from './rich.tsx';

type LinesProps = {
  readonly label: string;
  readonly lines: readonly Line[];
  readonly names: Names;
  readonly waiting: boolean;
  readonly repliesTo?: (line: Line) => readonly Line[];
  readonly openThread?: (line: Line) => void;
  readonly hide: (line: Line) => void;
  /** Whether it opens at what came after the person's own last message, and not at its end. */
  readonly fromOwn?: boolean;
  /** The message it opens at, by its time, if it is there. */
  readonly from?: string | null;
  readonly children?: React.ReactNode;
};

/**
 * Messages from the oldest to the newest. A new one is brought into sight, from its beginning if it is long and
 * somebody else's; so is the note that the desk is answering, when it comes while the pane is open. Who reads the newest keeps seeing it when the pane, or
 * what stands in it, changes its size.
 */
export const Lines = (props: LinesProps) => {
  const {
    label,
    lines,
    names,
    waiting,
    repliesTo,
    openThread,
    hide,
    fromOwn = false,
    from,
    children,
  } = props;
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const opened = useRef(false);
  const count = lines.length;
  const own = lines.at(-1)?.user === names.person.id;
  const begin = useRef(fromOwn ? afterOwn(lines, names.person.id) : at(lines, from));
  useEffect(() => {
    if (atEnd.current && list.current) list.current.scrollTop = list.current.scrollHeight;
  });
  useEffect(() => {
    const newest = list.current?.querySelector('article:last-of-type');
    if (count === 0 || !list.current || !newest) return;
    const first =
      begin.current === null ? null : list.current.querySelectorAll('article').item(begin.current);
    begin.current = null;
    if (first) {
      first.scrollIntoView({ block: 'start' });
      atEnd.current = isAtEnd(list.current);
      return;
    }
    const long = !own && newest.clientHeight + NEAR_END > list.current.clientHeight;
    atEnd.current = !long;
    if (long) newest.scrollIntoView({ block: 'start' });
    else list.current.scrollTop = list.current.scrollHeight;
  }, [count, own]);
  useEffect(() => {
    const opening = !opened.current;
    opened.current = true;
    if (opening || !waiting || !list.current) return;
    atEnd.current = true;
    list.current.scrollTop = list.current.scrollHeight;
  }, [waiting]);
  useEffect(() => {
    const scroller = list.current;
    if (!scroller) return;
    const notice = () => {
      atEnd.current = isAtEnd(scroller);
    };
    const observer = new ResizeObserver(() => {
      if (atEnd.current) scroller.scrollTop = scroller.scrollHeight;
    });
    observer.observe(scroller);
    scroller.addEventListener('scroll', notice);
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', notice);
    };
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div ref={list} className="lines" role="log" aria-live="polite" aria-label={label} tabIndex={0}>
      {children}
      {lines.map(line => (
        <Message
          key={line.ts}
          line={line}
          names={names}
          replies={repliesTo?.(line) ?? []}
          openThread={openThread && (() => openThread(line))}
          hide={() => hide(line)}
        />
      ))}
      {waiting && (
        <p className="waiting">
          <span className="dots" aria-hidden="true" />
          {names.desk.name} is answering…
        </p>
      )}
    </div>
  );
};

/** Where reading goes on: after the person's own last message, or after the one that began it all. */
const afterOwn = (lines: readonly Line[], person: string): number =>
  Math.max(
    lines.findLastIndex(({ user }) => user === person),
    0,
  ) + 1;

/** The place of a message among the others; null when it is not there. */
const at = (lines: readonly Line[], ts: string | null | undefined): number | null => {
  const index = lines.findIndex(line => line.ts === ts);
  return index < 0 ? null : index;
};

const isAtEnd = (scroller: HTMLElement): boolean =>
  scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END;

const NEAR_END = 40;
