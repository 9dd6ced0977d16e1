import { openEnding } from './ending.ts';

/**
 * Signals are heeded before the rest of the program is loaded, which takes half a second: one that nobody heeds would end
 * it with a fault, and as process 1 of a container it would not end at all.
 */
const ending = openEnding();
const { runDesk } = await import('./program.ts');
await runDesk(ending);
