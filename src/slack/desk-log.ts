/** Where the desk writes what happens: a pino logger is one. Without `isLevelEnabled` Bolt's own debug lines are left out. */
export type Log = Record<'debug' | 'info' | 'warn' | 'error', (fields: object, message: string) => void> & {
  isLevelEnabled?(level: 'debug'): boolean;
};
