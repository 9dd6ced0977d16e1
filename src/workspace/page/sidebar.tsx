import { useEffect, useRef } from 'react';
import type { Channel, State } from '../state.ts';
import type { Viewer } from '../viewer.ts';
import { Icon } from './icons.tsx';
import { Switcher } from './switcher.tsx';

type SidebarProps = {
  readonly state: State;
  readonly current: string;
  readonly unread: ReadonlySet<string>;
  readonly open: boolean;
  /** Whether something lies over it, so that nothing in it can be reached. */
  readonly covered: boolean;
  readonly choose: (channel: Channel) => void;
  readonly look: (viewer: Viewer) => void;
  readonly close: () => void;
  readonly togglePayloads: () => void;
  readonly payloadsOpen: boolean;
};

/** The workspace's channels and the desk, and who looks at them. On a narrow screen it is a drawer. */
export const Sidebar = (props: SidebarProps) => {
  const { state, current, unread, open, covered, choose, look, close, togglePayloads, payloadsOpen } = props;
  const closer = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) closer.current?.focus();
  }, [open]);
  const entry = (channel: Channel) => (
    <Entry
      key={channel.id}
      channel={channel}
      current={channel.id === current}
      unread={unread.has(channel.id)}
      choose={choose}
    />
  );
  return (
    <nav className={`sidebar ${open ? 'open' : ''}`} aria-label="Conversations" inert={covered}>
      <header>
        <Switcher state={state} choose={look} />
        <button
          ref={closer}
          type="button"
          className="icon menu"
          aria-label="Close the sidebar"
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </header>
      <h2>Channels</h2>
      <ul>{state.channels.filter(({ kind }) => kind !== 'direct').map(entry)}</ul>
      <h2>Apps</h2>
      <ul>{state.channels.filter(({ kind }) => kind === 'direct').map(entry)}</ul>
      <div className="about">
        <button type="button" aria-expanded={payloadsOpen} onClick={togglePayloads}>
          <Icon name="code" /> Payloads
        </button>
        <p>
          A small Slack on this machine, to try {state.desk.name} in. Nothing leaves it, and its messages are
          gone when it stops.
        </p>
      </div>
    </nav>
  );
};

type EntryProps = {
  readonly channel: Channel;
  readonly current: boolean;
  readonly unread: boolean;
  readonly choose: (channel: Channel) => void;
};

const Entry = ({ channel, current, unread, choose }: EntryProps) => (
  <li>
    <button
      type="button"
      className={unread ? 'unread' : ''}
      aria-current={current ? 'page' : undefined}
      onClick={() => choose(channel)}
    >
      <span className="mark" aria-hidden="true">
        {channel.kind === 'private' ? <Icon name="lock" /> : channel.kind === 'channel' ? '#' : '●'}
      </span>
      <span className="name">{channel.name}</span>
      {channel.kind === 'private' && <span className="unseen">(private)</span>}
      {unread && <span className="unread-note">new</span>}
    </button>
  </li>
);
