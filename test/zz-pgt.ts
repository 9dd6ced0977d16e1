import { startPostgres } from '/work/main/test/postgres.ts';
import { openStore } from '/work/main/src/store/store.ts';
const server = (await startPostgres())!;
const store = await openStore(server.url);
const at = new Date();
console.log(await store.inbox.know('a', at));
await server.crash();
await store.inbox.know('b', at).catch(e => console.log('crashed:', e.name, e.message));
const t0=performance.now();
await server.restart();
console.log('restarted', performance.now()-t0);
for (let i = 0; i < 20; i++) {
  const t = performance.now();
  await store.inbox.know('c'+i, at).then(r => console.log(i, r), e => console.log(i, e.name, e.message, e.cause?.message ?? e.cause, performance.now()-t));
  await new Promise(r => setTimeout(r, 500));
}
await store.close(); await server.stop(); process.exit(0);
