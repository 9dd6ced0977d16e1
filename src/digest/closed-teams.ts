/**
 * The teams in which Slack takes nothing from anybody, as far as this process knows, and by which error: their token was taken back, or
 * the desk may not post there. In a closed team one post is tried every few minutes, until Slack takes one.
 */
export type ClosedTeams = {
  /** The error because of which nothing may be tried in the team at this instant; null where something may. */
  errorIn(team: string, at: Date): string | null;
  /** The same for a post that is to be tried now; where it may be, in a closed team, this takes the only turn there is. */
  takeTurn(team: string, at: Date): string | null;
  close(team: string, error: string, at: Date): void;
  open(team: string): void;
};

export const openClosedTeams = (): ClosedTeams => {
  const teams = new Map<string, { readonly error: string; readonly nextTry: number }>();
  const close = (team: string, error: string, at: Date): void => {
    teams.set(team, { error, nextTry: at.getTime() + CLOSED_FOR });
  };
  const errorIn = (team: string, at: Date): string | null => {
    const closed = teams.get(team);
    const left = closed ? closed.nextTry - at.getTime() : 0;
    // A clock that was put back keeps nobody out for longer than it ought to.
    return closed && left > 0 && left <= CLOSED_FOR ? closed.error : null;
  };
  return {
    errorIn,
    takeTurn: (team, at) => {
      const error = errorIn(team, at);
      const closed = teams.get(team);
      if (error === null && closed) close(team, closed.error, at);
      return error;
    },
    close,
    open: team => {
      teams.delete(team);
    },
  };
};

/** Milliseconds between two tries in a closed team. */
export const CLOSED_FOR = 5 * 60_000;
