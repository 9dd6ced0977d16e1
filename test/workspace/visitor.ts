import { createConnection } from 'node:net';
import { after } from '../../src/workspace/page/changes.ts';
import type { Change, Line, State } from '../../src/workspace/state.ts';
import type { Viewer } from '../../src/workspace/viewer.ts';

/** Somebody at the page, without a browser: does what its buttons do in their own name and follows what it would show them. */
export type Visitor = {
  readonly token: string;
  readonly state: () => State;
  post(path: string, body: object): Promise<Response>;
  say(channel: string, text: string, threadTs?: string | null): Promise<Response>;
  press(line: Line, actionId: string): Promise<unknown>;
  /** Resolves to what `look` finds, as soon as it finds it. */
  until<T>(look: (state: State) => T | undefined | null | false): Promise<T>;
  leave(): Promise<void>;
};

/** Visits as this person, or as whoever the workspace begins with. */
export const visit = async (address: string, viewer?: Viewer): Promise<Visitor> => {
  const html = await (await fetch(address)).text();
  const token = /workspace-token" content="(\w+)"/.exec(html)?.[1] ?? '';
  const leaving = new AbortController();
  const changes = await fetch(`${address}/changes?${new URLSearchParams(viewer)}`, {
    signal: leaving.signal,
  });
  let state: State | null = null;
  const follow = async () => {
    let text = '';
    for await (const chunk of changes.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const data = /^event: (\w+)\ndata: (.*)$/.exec(event);
        if (data?.[1] === 'state') state = JSON.parse(data[2] ?? '');
        const change: Change | null = data?.[1] === 'change' ? JSON.parse(data[2] ?? '') : null;
        if (state && change) state = after(state, change);
      }
    }
  };
  const following = follow().catch(() => {});
  const post = (path: string, body: object) =>
    fetch(address + path, {
      method: 'POST',
      headers: { 'x-workspace-token': token, 'content-type': 'application/json' },
      body: JSON.stringify({ as: { team: state?.team.id, person: state?.person.id }, ...body }),
    });
  const until: Visitor['until'] = async look => {
    for (const end = Date.now() + 8_000; Date.now() < end; await new Promise(go => setTimeout(go, 15))) {
      const found = state && look(state);
      if (found) return found;
    }
    throw new Error(`Not seen on the page: ${look}`);
  };
  await until(seen => seen);
  return {
    token,
    state: () => state!,
    post,
    say: (channel, text, threadTs = null) => post('/say', { channel, text, threadTs }),
    async press({ channel, ts, blocks }, actionId) {
      const block = blocks.find(candidate => JSON.stringify(candidate).includes(`"action_id":"${actionId}"`));
      const response = await post('/act', { on: { channel, ts }, blockId: block?.block_id, actionId });
      return await response.json();
    },
    until,
    async leave() {
      leaving.abort();
      await following;
    },
  };
};

/** Sends these very bytes and returns the first line of the answer, or '' when the connection was only closed. */
export const raw = (address: string, bytes: string): Promise<string> =>
  new Promise(resolve => {
    let answer = '';
    const socket = createConnection({ port: Number(new URL(address).port), host: '127.0.0.1' });
    socket.setTimeout(4_000, () => socket.destroy());
    socket.on('data', chunk => {
      answer += chunk;
      if (answer.includes('\r\n')) socket.destroy();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''));
    socket.write(bytes);
  });
