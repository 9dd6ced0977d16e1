import { readFileSync } from 'node:fs';
import { getProtocol } from '@slack/cli-hooks/src/protocols.js';

// The hook of the same name in @slack/cli-hooks looks for a manifest.json; ours are generated into a folder of their own.
const manifest = readFileSync(new URL('../manifests/socket-mode.json', import.meta.url), 'utf8');
getProtocol(process.argv.slice(2)).respond(JSON.stringify(JSON.parse(manifest)));
