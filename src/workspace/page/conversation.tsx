import type { ReactNode } from 'react';
import type { Channel, State } from '../state.ts';
import { titleOf } from './channel-title.ts';
import { DigestButton } from './digest-button.tsx';
import { Icon } from './icons.tsx';

type ConversationProps = {
  readonly state: State;
  readonly channel: Channel;
  /** Whether something lies over it, so that nothing in it can be reached. */
  readonly covered: boolean;
  readonly openSidebar: () => void;
  /** The tabs of an app; absent in a channel. */
  readonly tabs?: ReactNode;
  readonly children: ReactNode;
};

/** The middle of the page: what is looked at, under its title. */
export const Conversation = ({ state, channel, covered, openSidebar, tabs, children }: ConversationProps) => (
  <main className="conversation" inert={covered}>
    <header className="pane-header">
      <button type="button" className="icon menu" aria-label="Open the sidebar" onClick={openSidebar}>
        <Icon name="menu" />
      </button>
      <h1>
        {titleOf(channel)}
        {channel.kind === 'private' && ' '}
        {channel.kind === 'private' && <small className="private">Private</small>}
      </h1>
      {tabs}
      {channel.kind !== 'direct' && (
        <DigestButton key={`${state.person.id}${channel.id}`} channel={channel} />
      )}
    </header>
    {children}
  </main>
);
