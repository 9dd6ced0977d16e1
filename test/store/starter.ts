import { openStore } from '../../src/store/store.ts';

/** Opens the store that its argument names, says on standard output how that went, and holds it until standard input ends. */
const [where = ''] = process.argv.slice(2);
try {
  const store = await openStore(where);
  console.log('open');
  process.stdin.resume().once('end', () => void store.close());
} catch (error) {
  console.log(error instanceof Error ? `${error.name}: ${error.message}` : 'no error');
}
