/** The people of a workspace T1 and some who are none of it, as users.info tells of them. */
const full = (id: string) => ({
  id,
  team_id: 'T1',
  tz: 'America/New_York',
  deleted: false,
  is_bot: false,
  is_restricted: false,
  is_ultra_restricted: false,
});

/** Those who may change a digest. */
export const MEMBERS = {
  U1: full('U1'),
  U2: { ...full('U2'), tz: 'Asia/Kolkata', is_admin: true },
  UGRID: { ...full('UGRID'), team_id: undefined, enterprise_user: { id: 'UGRID', teams: ['T7', 'T1'] } },
  UHERE: { ...full('UHERE'), is_stranger: false, tz: undefined },
} as const;

/** Those who may not, each by what Slack tells of them. */
export const OTHERS = {
  UGUEST: { ...full('UGUEST'), is_restricted: true },
  USINGLE: { ...full('USINGLE'), is_restricted: true, is_ultra_restricted: true },
  USTRANGE: { ...full('USTRANGE'), is_stranger: true },
  UOTHER: { ...full('UOTHER'), team_id: 'T2' },
  UFAR: { ...full('UFAR'), team_id: 'T2', enterprise_user: { id: 'UFAR', teams: ['T2', 'T3'] } },
  UGONE: { id: 'UGONE', team_id: 'T1', deleted: true },
  UBOT: { ...full('UBOT'), is_bot: true },
  USLACKBOT: full('USLACKBOT'),
  USPARSE: { id: 'USPARSE', team_id: 'T1' },
  UELSE: full('U1'),
} as const;

/** Those who read German, a member and a guest. */
const GERMANS = {
  UDE: { ...full('UDE'), tz: 'Europe/Berlin', locale: 'de-DE' },
  UGAST: { ...full('UGAST'), is_restricted: true, locale: 'de-AT' },
} as const;

const people: ReadonlyMap<unknown, object> = new Map(Object.entries({ ...MEMBERS, ...OTHERS, ...GERMANS }));

/** What users.info answers. */
export const usersInfo = ({ user }: Record<string, unknown>): { body: object } => {
  const found = people.get(user);
  return { body: found ? { ok: true, user: found } : { ok: false, error: 'user_not_found' } };
};
