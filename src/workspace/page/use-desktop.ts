import { useEffect, useRef, useState } from 'react';
import type { Channel, Line, State } from '../state.ts';
import type { Viewer } from '../viewer.ts';
import { titleOf } from './channel-title.ts';
import { openDeeds } from './deeds.ts';
import { type Seen, unreadIn, withSeen } from './seen.ts';
import type { Tab } from './tabs.tsx';
import { usePlace } from './use-place.ts';
import { useThread } from './use-thread.ts';
import { useWorkspace } from './use-workspace.ts';

/** What the page shows: the workspace as one person sees it, and where in it that person is. */
export const useDesktop = () => {
  const place = usePlace();
  const threads = useThread();
  const [seen, setSeen] = useState<Seen>(new Map());
  const [news, setNews] = useState('');
  const [opened] = useState(() => Date.now() / 1000);
  const now = useRef<State | null>(null);
  const { state, lost } = useWorkspace(place.viewer, {
    hearState: heard => {
      threads.hearState(heard);
      if (now.current === null) leaveModals(heard);
      const answered = now.current === null ? linkedIn(heard, place.start.detail)?.threadTs : null;
      if (answered) threads.setThread(answered);
      now.current = heard;
    },
    hearChange: change => {
      if (change.type === 'line' && now.current) hearLine(now.current, change.line);
    },
  });
  const hearLine = (at: State, line: Line) => {
    const inSight = line.channel === place.inSightOf(at);
    threads.hearLine(line, at.person.id, inSight);
    const channel = at.channels.find(({ id }) => id === line.channel);
    if (channel && !inSight && line.user !== at.person.id) setNews(`New message in ${titleOf(channel)}`);
  };
  const channel = state ? place.channelIn(state) : undefined;
  const inSight = state ? place.inSightOf(state) : undefined;
  useEffect(() => {
    if (state && inSight !== undefined) setSeen(old => withSeen(old, state, inSight));
  }, [state, inSight]);
  const linked = state ? linkedIn(state, place.start.detail) : undefined;
  const unread = state ? unreadIn(state, seen, opened) : new Set<string>();
  const show = (chosen: Channel, tab: Tab) => {
    threads.setThread(null);
    if (state) place.go(state, chosen, tab);
  };
  const look = (viewer: Viewer) => {
    threads.setThread(null);
    place.setViewer(viewer);
  };
  return {
    state,
    lost,
    news,
    channel,
    tab: place.tab,
    /** The message that a link led to, or the one that it answers. */
    linked: linked ? (linked.threadTs ?? linked.ts) : null,
    unread: new Set([...unread].filter(id => id !== inSight)),
    thread: threads.thread,
    setThread: threads.setThread,
    show,
    look,
  };
};

/** Slack forgets the modals of a page that is loaded again. */
const leaveModals = ({ team, person, views }: State): void => {
  const [first] = views;
  if (!first) return;
  void openDeeds({ team: team.id, person: person.id }).dismiss({ view: first.id, entries: {}, all: true });
};

const linkedIn = ({ lines }: State, ts: string | null): Line | undefined =>
  lines.find(line => line.ts === ts);
