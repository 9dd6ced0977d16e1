import { useEffect, useMemo, useState } from 'react';
import type { Channel, Line, State } from '../state.ts';
import { AroundContext } from './around.ts';
import { titleOf } from './channel-title.ts';
import { Conversation } from './conversation.tsx';
import { openDeeds } from './deeds.ts';
import { Home } from './home.tsx';
import { openMemories } from './memory.ts';
import { Messages } from './messages.tsx';
import { Modals } from './modals.tsx';
import { Payloads } from './payloads.tsx';
import { Sidebar } from './sidebar.tsx';
import { Tabs } from './tabs.tsx';
import { Thread } from './thread.tsx';
import { Toast, useToast } from './toast.tsx';
import { useDesktop } from './use-desktop.ts';
import { usePanes } from './use-panes.ts';

/** The whole page: the sidebar, a conversation or the desk's Home, perhaps a thread and the payloads beside it, modals over it. */
export const Desktop = () => {
  const desktop = useDesktop();
  const { state, channel, lost } = desktop;
  if (!state || !channel) return <p className="loading">{lost ? AWAY : 'Opening the workspace…'}</p>;
  return <Opened {...desktop} state={state} channel={channel} />;
};

type OpenedProps = ReturnType<typeof useDesktop> & { readonly state: State; readonly channel: Channel };

const Opened = (props: OpenedProps) => {
  const { state, lost, news, channel, tab, thread, setThread, unread, linked, show, look } = props;
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const hide = (line: Line) => setHidden(old => new Set([...old, line.ts]));
  const shown = { ...state, lines: state.lines.filter(({ ts }) => !hidden.has(ts)) };
  const atHome = channel.kind === 'direct' && tab === 'home';
  const parent = atHome
    ? undefined
    : shown.lines.find(line => line.channel === channel.id && line.ts === thread);
  const panes = usePanes(parent?.ts ?? null, () => setThread(null));
  const { words: toast, mention } = useToast();
  const team = state.team.id;
  const person = state.person.id;
  const deeds = useMemo(() => openDeeds({ team, person }), [team, person]);
  const around = useMemo(() => ({ deeds, mention }), [deeds, mention]);
  const [memoryOf] = useState(openMemories);
  const memory = memoryOf(person);
  useEffect(() => {
    document.title = `${titleOf(channel)} · ${state.team.name}`;
  }, [channel, state.team.name]);
  const key = `${person} ${channel.id}`;
  return (
    <AroundContext value={around}>
      <div className={`desktop ${parent ? 'with-thread' : ''} ${panes.payloads ? 'with-payloads' : ''}`}>
        <p role="status" className="away">
          {lost && AWAY}
        </p>
        <p role="status" className="unseen">
          {news}
        </p>
        <Sidebar
          state={state}
          current={channel.id}
          unread={unread}
          open={panes.drawer}
          covered={panes.sheet}
          choose={chosen => {
            panes.closeDrawer();
            show(chosen, tab);
          }}
          look={look}
          close={panes.closeDrawer}
          payloadsOpen={panes.payloads}
          togglePayloads={panes.togglePayloads}
        />
        {panes.drawer && <div className="shade" aria-hidden="true" onClick={panes.closeDrawer} />}
        <Conversation
          state={state}
          channel={channel}
          covered={panes.covered}
          openSidebar={panes.openDrawer}
          tabs={channel.kind === 'direct' && <Tabs current={tab} choose={chosen => show(channel, chosen)} />}
        >
          {atHome ? (
            <Home key={key} state={shown} />
          ) : (
            <Messages
              key={key}
              state={shown}
              channel={channel}
              memory={memory}
              linked={linked}
              openThread={line => setThread(line.threadTs ?? line.ts)}
              hide={hide}
            />
          )}
        </Conversation>
        {parent && (
          <Thread
            key={`${key} ${parent.ts}`}
            state={shown}
            channel={channel}
            parent={parent}
            covered={panes.covered}
            memory={memory}
            hide={hide}
            close={panes.closeThread}
          />
        )}
        {panes.payloads && <Payloads payloads={state.payloads} close={panes.closePayloads} />}
        <Modals key={person} views={state.views} names={state} />
        <Toast words={toast} />
      </div>
    </AroundContext>
  );
};

const AWAY = 'The workspace is not running. Start it again, and this page comes back.';
