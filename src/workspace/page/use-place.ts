import { useEffect, useState } from 'react';
import type { Channel, State } from '../state.ts';
import { hashOf, placeIn } from './place.ts';
import type { Tab } from './tabs.tsx';

/**
 * Which conversation is looked at, and of the desk's which tab. The address follows, and a link into the page is
 * followed by loading it again.
 */
export const usePlace = () => {
  const [start] = useState(() => placeIn(location.hash));
  const [viewer, setViewer] = useState(start.viewer);
  const [current, setCurrent] = useState(start.channel);
  const [tab, setTab] = useState<Tab>(start.detail === null || start.detail === 'home' ? 'home' : 'messages');
  useEffect(() => {
    const reload = () => location.reload();
    addEventListener('hashchange', reload);
    return () => removeEventListener('hashchange', reload);
  }, []);
  const channelIn = (state: State): Channel | undefined =>
    state.channels.find(({ id }) => id === current) ?? state.channels[0];
  const inSightOf = (state: State): string | undefined => {
    const channel = channelIn(state);
    return channel?.kind === 'direct' && tab === 'home' ? undefined : channel?.id;
  };
  const go = (state: State, channel: Channel, chosen: Tab) => {
    setCurrent(channel.id);
    setTab(chosen);
    const detail = channel.kind === 'direct' ? chosen : null;
    const as = { team: state.team.id, person: state.person.id };
    history.replaceState(null, '', hashOf(as, channel.id, detail));
  };
  return { start, viewer, setViewer, tab, channelIn, inSightOf, go };
};
