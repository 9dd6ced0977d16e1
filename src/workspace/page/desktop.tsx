import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Change, Channel, Line, State } from '../state.ts';
import { after, listen } from './changes.ts';
import { Conversation } from './conversation.tsx';
import { Modals } from './modals.tsx';
import { Sidebar } from './sidebar.tsx';
import { Thread } from './thread.tsx';
import { ROOMY, WIDE } from './widths.ts';

/**
 * The whole page: the sidebar, a conversation, perhaps a thread beside it, perhaps modals over it. A thread opens by itself
 * only where this person wrote, and on a narrow page, where it covers the conversation, only for the first reply.
 */
export const Desktop = () => {
  const [state, setState] = useState<State | null>(null);
  const [lost, setLost] = useState(false);
  const [current, setCurrent] = useState(() => location.hash.slice(1));
  const [thread, setThread] = useState<string | null>(null);
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  const [drawer, setDrawer] = useState(false);
  const run = useRef<string | null>(null);
  const shown = useRef(current);
  const me = useRef('');
  const unanswered = useRef(new Set<string>());
  const taken = useRef(new Set<string>());

  useEffect(() => {
    const hearChange = (change: Change) => {
      setState(old => old && after(old, change));
      if (change.type !== 'line') return;
      const { channel, ts, threadTs, user } = change.line;
      if (threadTs === null && user === me.current) unanswered.current.add(ts);
      if (user === me.current) taken.current.add(threadTs ?? ts);
      if (channel !== shown.current) setUnread(old => new Set([...old, channel]));
      else if (threadTs && user !== 'USLACKBOT') {
        const mine = user !== me.current && unanswered.current.delete(threadTs);
        const takesPart = taken.current.has(threadTs);
        if (mine || (takesPart && matchMedia(WIDE).matches)) setThread(threadTs);
      }
    };
    return listen(heard => {
      setLost(heard.type === 'lost');
      if (heard.type === 'change') hearChange(heard.change);
      if (heard.type !== 'state') return;
      if (run.current !== null && run.current !== heard.state.run) location.reload();
      run.current = heard.state.run;
      me.current = heard.state.person.id;
      for (const { user, threadTs, ts } of heard.state.lines)
        if (user === me.current) taken.current.add(threadTs ?? ts);
      setState(heard.state);
      shown.current ||= heard.state.channels[0]?.id ?? '';
    });
  }, []);

  useEffect(() => {
    if (!drawer) return;
    const roomy = matchMedia(ROOMY);
    const close = () => setDrawer(false);
    roomy.addEventListener('change', close);
    return () => roomy.removeEventListener('change', close);
  }, [drawer]);

  const closeThread = (ts: string) => {
    flushSync(() => setThread(null));
    focusOn(`[data-message-ts="${CSS.escape(ts)}"] :is(.replies, .reply)`);
  };
  const closeDrawer = () => {
    flushSync(() => setDrawer(false));
    focusOn('.conversation .menu');
  };
  const choose = (channel: Channel) => {
    shown.current = channel.id;
    history.replaceState(null, '', `#${channel.id}`);
    setCurrent(channel.id);
    setThread(null);
    setDrawer(false);
    setUnread(old => new Set([...old].filter(id => id !== channel.id)));
  };
  if (state === null) return <p className="loading">{lost ? AWAY : 'Opening the workspace…'}</p>;
  const channel = state.channels.find(({ id }) => id === current) ?? state.channels[0];
  if (!channel) return null;
  const parent = state.lines.find(line => line.channel === channel.id && line.ts === thread);
  return (
    <div className={`desktop ${parent ? 'with-thread' : ''}`}>
      <p role="status" className="away">
        {lost && AWAY}
      </p>
      <Sidebar
        state={state}
        current={channel.id}
        unread={unread}
        open={drawer}
        choose={choose}
        close={closeDrawer}
      />
      {drawer && <div className="shade" aria-hidden="true" onClick={closeDrawer} />}
      <Conversation
        state={state}
        channel={channel}
        covered={drawer}
        openThread={(line: Line) => setThread(line.threadTs ?? line.ts)}
        openSidebar={() => setDrawer(true)}
      />
      {parent && (
        <Thread
          key={parent.ts}
          state={state}
          channel={channel}
          parent={parent}
          close={() => closeThread(parent.ts)}
        />
      )}
      <Modals views={state.views} names={state} />
    </div>
  );
};

/** The focus goes back to what opened a pane, and the conversation stays where it is. */
const focusOn = (selector: string) =>
  document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });

const AWAY = 'The workspace is not running. Start it again, and this page comes back.';
