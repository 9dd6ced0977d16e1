import { type Names, userName } from './rich.tsx';

/** A person's or an app's initials on a color of their own; whose it is always stands beside it in words. */
export const Avatar = ({ user, names, small = false }: { user: string; names: Names; small?: boolean }) => (
  <span
    className={`avatar ${kindOf(user, names)} ${small ? 'small' : ''}`}
    data-initials={initials(userName(user, names))}
    aria-hidden="true"
  />
);

const kindOf = (user: string, { desk, people }: Names): string => {
  if (user === desk.id) return 'app';
  const index = people.findIndex(({ id }) => id === user);
  return index < 0 ? 'slack' : `person person-${index % PERSON_COLORS}`;
};

const initials = (name: string) =>
  name
    .split(' ')
    .map(word => word.charAt(0))
    .join('')
    .slice(0, 2);

/** As many as `colors.css` knows. */
const PERSON_COLORS = 3;
