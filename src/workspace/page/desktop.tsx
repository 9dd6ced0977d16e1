import { useEffect, useRef, useState } from 'react';
import type { Change, Channel, Line, State } from '../state.ts';
import { after, listen } from './changes.ts';
import { Conversation } from './conversation.tsx';
import { Modal } from './modal.tsx';
import { Sidebar } from './sidebar.tsx';
import { Thread } from './thread.tsx';

/**
 * The whole page: the sidebar, a conversation, perhaps a thread beside it, perhaps a modal over it. On a narrow page a
 * thread covers the conversation, so that it opens by itself only for the first reply to what this person wrote.
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

  useEffect(() => {
    const hearChange = (change: Change) => {
      setState(old => old && after(old, change));
      if (change.type !== 'line') return;
      const { channel, ts, threadTs, user } = change.line;
      if (threadTs === null && user === me.current) unanswered.current.add(ts);
      if (channel !== shown.current) setUnread(old => new Set([...old, channel]));
      else if (threadTs && user !== 'USLACKBOT') {
        const mine = user !== me.current && unanswered.current.delete(threadTs);
        if (mine || matchMedia(WIDE).matches) setThread(threadTs);
      }
    };
    return listen(heard => {
      setLost(heard.type === 'lost');
      if (heard.type === 'change') hearChange(heard.change);
      if (heard.type !== 'state') return;
      if (run.current !== null && run.current !== heard.state.run) location.reload();
      run.current = heard.state.run;
      me.current = heard.state.person.id;
      setState(heard.state);
      shown.current ||= heard.state.channels[0]?.id ?? '';
    });
  }, []);

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
        close={() => setDrawer(false)}
      />
      {drawer && <div className="shade" aria-hidden="true" onClick={() => setDrawer(false)} />}
      <Conversation
        state={state}
        channel={channel}
        openThread={(line: Line) => setThread(line.threadTs ?? line.ts)}
        openSidebar={() => setDrawer(true)}
      />
      {parent && (
        <Thread
          key={parent.ts}
          state={state}
          channel={channel}
          parent={parent}
          close={() => setThread(null)}
        />
      )}
      {state.view && <Modal key={state.view.id} view={state.view} names={state} />}
    </div>
  );
};

const WIDE = '(min-width: 62rem)';
const AWAY = 'The workspace is not running. Start it again, and this page comes back.';
