import type { State } from '../state.ts';
import type { Viewer } from '../viewer.ts';
import { ActionMenu } from './action-menu.tsx';
import { Avatar } from './avatar.tsx';
import { Icon } from './icons.tsx';

type SwitcherProps = { readonly state: State; readonly choose: (viewer: Viewer) => void };

/** Which workspace is looked at, and as whom. */
export const Switcher = ({ state, choose }: SwitcherProps) => {
  const { team, teams, person, people } = state;
  return (
    <div className="switcher">
      <ActionMenu
        label={`Workspace: ${team.name}`}
        className="team"
        items={teams.map(({ id, name }) => ({
          key: id,
          words: name,
          chosen: id === team.id,
          choose: () => id !== team.id && choose({ team: id, person: FIRST }),
        }))}
      >
        <span>{team.name}</span> <Icon name="chevron" />
      </ActionMenu>
      <ActionMenu
        label={`You are ${person.name}`}
        className="person"
        items={people.map(({ id, name }) => ({
          key: id,
          words: name,
          chosen: id === person.id,
          choose: () => id !== person.id && choose({ team: team.id, person: id }),
        }))}
      >
        <Avatar user={person.id} names={state} small /> <span>{person.name}</span> <Icon name="chevron" />
      </ActionMenu>
    </div>
  );
};

/** The workspace chooses whom to begin with when it is not told. */
const FIRST = '';
