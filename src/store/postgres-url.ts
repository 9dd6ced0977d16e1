/** Whether this names a PostgreSQL server; else it is the path of an SQLite file. */
export const isPostgresUrl = (where: string): boolean => /^postgres(?:ql)?:\/\//iu.test(where);

/** The database in words that hold no password: `desk on db.example:5432`. */
export const postgresName = (url: string): string => {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = hostname || (searchParams.get('host') ?? 'this machine');
  const name = decodeURIComponent(pathname.slice(1)) || 'the default one';
  return `${name} on ${host}:${port || DEFAULT_PORT}`;
};

const DEFAULT_PORT = 5432;
