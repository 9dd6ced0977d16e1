/** Two teams with their people and places; every id says by its second character whose it is. */
export const TEAMS = ['T1', 'T2'] as const;

export const peopleOf = (team: string): readonly string[] =>
  ['ANNA', 'DIRK', 'GAST'].map(name => `U${team.slice(1)}${name}`);

export const channelsOf = (team: string): readonly string[] => [
  `C${team.slice(1)}NEWS`,
  `C${team.slice(1)}TALK`,
  `G${team.slice(1)}BOARD`,
];

/** Where somebody writes to the desk alone. */
export const directOf = (person: string): string => `D${person.slice(1)}`;

/** Words that people of a team use now and then, and nobody else. */
export const secretOf = (team: string): string => `secretof${team.toLowerCase()}`;

/** Whose an id, or a path that begins with one, is. */
export const teamOfId = (id: string): string => `T${id.slice(1, 2)}`;

/** Somebody as users.info tells of them: one speaks German and is an admin, one is a guest; null in another team. */
export const personOf = (id: string, team: string): object | null => {
  if (!peopleOf(team).includes(id)) return null;
  return {
    id,
    team_id: team,
    tz: 'Europe/Berlin',
    locale: id.endsWith('DIRK') ? 'de-DE' : 'en-US',
    deleted: false,
    is_bot: false,
    is_admin: id.endsWith('DIRK'),
    is_restricted: id.endsWith('GAST'),
    is_ultra_restricted: false,
  };
};
