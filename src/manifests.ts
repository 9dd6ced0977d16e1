import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { manifestOf, manifestProblems, manifestText, type Transport } from './slack/manifest.ts';
import { surface } from './slack/surface.ts';

/** `npm run manifests [-- --url https://host]` writes the Slack app manifests into `manifests/`. */
const main = (): void => {
  const requestUrl = requestUrlOf(parseArgs({ options: { url: { type: 'string' } } }).values.url);
  const transports: Record<string, Transport> = {
    'socket-mode.json': { kind: 'socket' },
    'http.json': { kind: 'http', requestUrl },
  };
  const files = Object.entries(transports).map(([name, transport]) => ({
    name,
    manifest: manifestOf(surface, transport),
  }));
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
