import { expect, it } from 'vitest';
import { startFault } from '../../src/start-fault.ts';
import { StoreUnavailable } from '../../src/store/store-unavailable.ts';
import { UnusableDatabase } from '../../src/store/unusable-database.ts';

const systemFault = (code: string, syscall: string) =>
  Object.assign(new Error(`${syscall} ${code}`), { code, syscall });

it.each([
  ['EADDRINUSE', 'listen', /^PORT: is in use/u],
  ['EACCES', 'listen', /^PORT: may not be opened/u],
  ['EADDRNOTAVAIL', 'listen', /^HOST: is no address of this machine/u],
  ['ENOTFOUND', 'getaddrinfo', /^HOST: is no address of this machine/u],
  ['EAI_AGAIN', 'getaddrinfo', /^HOST: is no address of this machine/u],
])('%s of %s is told in one line', (code, syscall, line) => {
  expect(startFault(systemFault(code, syscall))).toMatch(line);
  expect(startFault(systemFault(code, syscall))).not.toContain('\n');
});

it.each([
  new UnusableDatabase('The database x is damaged'),
  new StoreUnavailable('The database x cannot be used.'),
])('%s is told in its own words', fault => expect(startFault(fault)).toBe(fault.message));

it.each([systemFault('EACCES', 'open'), systemFault('EPIPE', 'write'), new Error('a bug'), 'no error'])(
  '%s is told in full',
  fault => expect(startFault(fault)).toBeNull(),
);
