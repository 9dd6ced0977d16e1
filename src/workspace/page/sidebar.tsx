import { useEffect, useRef } from 'react';
import type { Channel, State } from '../state.ts';

type SidebarProps = {
  readonly state: State;
  readonly current: string;
  readonly unread: ReadonlySet<string>;
  readonly open: boolean;
  readonly choose: (channel: Channel) => void;
  readonly close: () => void;
};

/** The workspace's channels and direct messages. On a narrow screen it is a drawer. */
export const Sidebar = ({ state, current, unread, open, choose, close }: SidebarProps) => {
  const closer = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) closer.current?.focus();
  }, [open]);
  const entry = (channel: Channel) => (
    <li key={channel.id}>
      <button
        type="button"
        className={unread.has(channel.id) ? 'unread' : ''}
        aria-current={channel.id === current ? 'page' : undefined}
        onClick={() => choose(channel)}
      >
        <span className="mark" aria-hidden="true">
          {channel.kind === 'channel' ? '#' : '●'}
        </span>
        {channel.name}
        {unread.has(channel.id) && <span className="unread-note">new</span>}
      </button>
    </li>
  );
  return (
    <nav
      className={`sidebar ${open ? 'open' : ''}`}
      aria-label="Conversations"
      onKeyDown={event => event.key === 'Escape' && close()}
    >
      <header>
        <p className="team">{state.team}</p>
        <button
          ref={closer}
          type="button"
          className="icon menu"
          aria-label="Close the sidebar"
          onClick={close}
        >
          ✕
        </button>
      </header>
      <h2>Channels</h2>
      <ul>{state.channels.filter(({ kind }) => kind === 'channel').map(entry)}</ul>
      <h2>Direct messages</h2>
      <ul>{state.channels.filter(({ kind }) => kind === 'direct').map(entry)}</ul>
      <p className="about">
        A small Slack on this machine, to try {state.desk.name} in. Nothing leaves it, and its messages are
        gone when it stops.
      </p>
    </nav>
  );
};
