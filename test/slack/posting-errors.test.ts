import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { webApi } from '@slack/bolt';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { boltLogger } from '../../src/slack/bolt-logger.ts';
import { clientOptions } from '../../src/slack/client-options.ts';
import { postingOf } from '../../src/slack/posting-errors.ts';
import { memoryLog } from './desk.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A port on which nobody listens. */
let nobody: number;
beforeEach(async () => {
  const server = createTcpServer();
  nobody = await portOf(server);
  await new Promise(resolve => server.close(resolve));
});

const portOf = async (server: ReturnType<typeof createTcpServer>): Promise<number> => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It has no port');
  return (address satisfies AddressInfo).port;
};

/** What comes of a post by way of this address. */
const postedBy = async (url: string) => {
  const client = new webApi.WebClient('xoxb-t', clientOptions(url, boltLogger(memoryLog().log), 500));
  try {
    await client.chat.postMessage({ channel: 'C1', text: 'Hello' });
    return 'posted';
  } catch (error) {
    return postingOf(error);
  }
};

it.each(['127.0.0.1', 'localhost', '[::1]'])('a connection that %s refuses took nothing', async host => {
  expect(await postedBy(`http://${host}:${nobody}/api/`)).toEqual({ outcome: 'wait', seconds: 60 });
});

it('a name that nobody knows took nothing', async () => {
  expect(await postedBy('http://nowhere.invalid/api/')).toEqual({ outcome: 'wait', seconds: 60 });
});

it('of several addresses, one whose connection came about leaves it open', () => {
  const of = (...calls: string[]) => {
    const errors = calls.map(syscall => Object.assign(new Error('broken'), { syscall }));
    const cause = new AggregateError(errors);
    return postingOf(new webApi.WebAPIRequestError(new TypeError('fetch failed', { cause })));
  };
  expect(of('connect', 'connect')).toMatchObject({ outcome: 'wait' });
  expect(of('connect', 'read')).toMatchObject({ outcome: 'unknown' });
});

it.each([
  ['is lost once the post is on its way', true],
  ['is not answered in time', false],
])('a connection that %s leaves open whether it was taken', async (_, lost) => {
  const server = createServer(request => {
    if (lost) request.socket.destroy();
  });
  closing.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  const port = await portOf(server);
  expect(await postedBy(`http://127.0.0.1:${port}/api/`)).toMatchObject({ outcome: 'unknown' });
});
