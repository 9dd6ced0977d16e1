import { useRef, useState } from 'react';
import type { Line, State } from '../state.ts';
import { WIDE } from './widths.ts';

/**
 * Which thread stands open. One opens by itself only where this person wrote, and on a narrow page, where it covers the
 * conversation, only for the first reply.
 */
export const useThread = () => {
  const [thread, setThread] = useState<string | null>(null);
  const unanswered = useRef(new Set<string>());
  const taken = useRef(new Set<string>());
  const hearState = ({ lines, person }: State) => {
    taken.current = new Set(
      lines.filter(({ user }) => user === person.id).map(({ threadTs, ts }) => threadTs ?? ts),
    );
  };
  const hearLine = ({ ts, threadTs, user }: Line, me: string, inSight: boolean) => {
    if (threadTs === null && user === me) unanswered.current.add(ts);
    if (user === me) taken.current.add(threadTs ?? ts);
    if (!inSight || !threadTs || user === 'USLACKBOT') return;
    const first = user !== me && unanswered.current.delete(threadTs);
    if (first || (taken.current.has(threadTs) && matchMedia(WIDE).matches)) setThread(threadTs);
  };
  return { thread, setThread, hearState, hearLine };
};
