import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Extra, manifestOf, manifestText, type Transport } from './slack/manifest.ts';
import { manifestProblems } from './slack/manifest-rules.ts';
import { surface } from './slack/surface.ts';

/**
 * `npm run manifests [-- --url https://host]` writes the Slack app manifests into `manifests/`. With an address, those of the agent view
 * and of Enterprise Search are for HTTP too; without one they are for a socket.
 */
const main = (): void => {
  const files = manifests(parseArgs({ options: { url: { type: 'string' } } }).values.url);
  const problems = files.flatMap(({ name, manifest }) =>
    manifestProblems(manifest).map(problem => `manifests/${name}: ${problem}`),
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const folder = fileURLToPath(new URL('../manifests/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  for (const { name, manifest } of files) {
    writeFileSync(`${folder}${name}`, manifestText(manifest));
    console.log(`manifests/${name}`);
  }
};

const manifests = (address?: string) => {
  const socket: Transport = { kind: 'socket' };
  const http: Transport = { kind: 'http', requestUrl: requestUrlOf(address) };
  const optional = address === undefined ? socket : http;
  const kinds: readonly (readonly [name: string, transport: Transport, extra?: Extra])[] = [
    ['socket-mode.json', socket],
    ['http.json', http],
    ['agent.json', optional, 'agent'],
    ['enterprise-search.json', optional, 'enterprise_search'],
  ];
  return kinds.map(([name, transport, extra]) => ({ name, manifest: manifestOf(surface, transport, extra) }));
};

/** Bolt takes everything at one path; an address that names another path keeps it. */
const requestUrlOf = (address = 'https://desk.example.com'): string => {
  if (!URL.canParse(address)) throw new Error(`--url ${address}: not an address`);
  const url = new URL(address);
  if (url.pathname === '/') url.pathname = '/slack/events';
  return url.href;
};

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
