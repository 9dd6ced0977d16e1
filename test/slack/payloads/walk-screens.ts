import { blocksOf, type Screen, View } from './walk-screen.ts';
import type { Sent } from './walk-slack.ts';
import { teamOfId } from './walk-town.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The trigger of somebody; no two are alike. */
export const triggerOf = (user: string, number: number): string => `${user}.${number}`;

/** What stands on a screen after something was sent; null for what shows nothing. */
export const screenOf = ({ team, method, body, made }: Sent, screens: readonly Screen[]): Screen | null => {
  const shown = { team, thread: null, view: null, blocks: blocksOf(body.blocks) };
  switch (method) {
    case 'chat.postMessage':
    case 'chat.update':
    case 'chat.postEphemeral': {
      const user = method === 'chat.postEphemeral' ? text(body.user) : null;
      const id = text(body.ts) || made;
      return {
        ...shown,
        kind: 'message',
        user,
        channel: text(body.channel),
        thread: text(body.thread_ts) || null,
        id,
      };
    }
    case 'response': {
      const [channel = '', user = ''] = text(body.at).split('/');
      const alone = body.response_type === 'in_channel' ? null : user;
      return {
        ...shown,
        kind: 'message',
        user: alone,
        channel,
        thread: text(body.thread_ts) || null,
        id: made,
      };
    }
    case 'views.open':
    case 'views.push':
      return viewScreen(team, text(body.trigger_id).replace(/\..*$/u, ''), made, body.view);
    case 'views.update': {
      const was = screens.findLast(({ id }) => id === text(body.view_id));
      return was ? viewScreen(team, was.user ?? '', was.id, body.view) : null;
    }
    case 'views.publish':
      return viewScreen(team, text(body.user_id), `HOME${text(body.user_id)}`, body.view);
    default:
      return null;
  }
};

/** A view on the screen of one person. */
export const viewScreen = (team: string, user: string, id: string, given: unknown): Screen => {
  const view = View.parse(given);
  const kind = view.type === 'home' ? 'home' : 'modal';
  return { team, kind, user, channel: null, thread: null, id, view, blocks: view.blocks };
};

/** Those to whom something sent goes: each id and path in it that says whose it is, and the team that Bolt names. */
export const teamsReached = ({ method, body }: Sent): string[] => {
  const ids = [body.channel, body.user, body.user_id, method === 'response' ? body.at : null];
  const trigger = method.startsWith('views.') ? [body.trigger_id] : [];
  const named = [body.team_id].flatMap(team => (typeof team === 'string' ? [team] : []));
  return [
    ...named,
    ...[...ids, ...trigger].filter(id => typeof id === 'string' && id !== '').map(id => teamOfId(text(id))),
  ];
};
