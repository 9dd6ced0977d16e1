import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';

/** One socket that the desk opened, as Slack sees it. */
export type Peer = {
  /** What the desk sent: acknowledgements. */
  readonly received: { envelope_id: string; payload?: unknown }[];
  send(frame: unknown): void;
  /** Sends these bytes as a text frame, whatever they are. */
  sendText(text: string): void;
  closed(): boolean;
};

/** A WebSocket server (RFC 6455, as far as Slack's sockets need it) that greets each peer with hello. */
export const socketServer = async ({ hello = true } = {}) => {
  const peers: Peer[] = [];
  const sockets = new Set<Duplex>();
  const server = createServer();
  server.on('upgrade', (request, socket: Duplex) => {
    sockets.add(socket);
    const accept = createHash('sha1')
      .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    peers.push(peerOn(socket, hello));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `ws://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/link`,
    peers,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise(resolve => server.close(resolve));
    },
  };
};

const peerOn = (socket: Duplex, hello: boolean): Peer => {
  const received: { envelope_id: string; payload?: unknown }[] = [];
  let pending = Buffer.alloc(0);
  let closed = false;
  socket.on('error', () => {});
  socket.on('close', () => {
    closed = true;
  });
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (let frame = read(pending); frame; frame = read(pending)) {
      pending = pending.subarray(frame.length);
      if (frame.opcode === 1) received.push(JSON.parse(frame.data.toString()));
      if (frame.opcode === 9) socket.write(framed(10, frame.data));
      if (frame.opcode === 8) socket.end(framed(8, frame.data));
    }
  });
  const sendText = (text: string) => void socket.write(framed(1, Buffer.from(text)));
  const send = (frame: unknown) => sendText(JSON.stringify(frame));
  if (hello) send({ type: 'hello', num_connections: 1 });
  return { received, send, sendText, closed: () => closed };
};

const framed = (opcode: number, data: Buffer): Buffer => {
  const head = Buffer.alloc(data.length < 126 ? 2 : 4);
  head[0] = 0x80 | opcode;
  head[1] = data.length < 126 ? data.length : 126;
  if (data.length >= 126) head.writeUInt16BE(data.length, 2);
  return Buffer.concat([head, data]);
};

const read = (buffer: Buffer) => {
  if (buffer.length < 2) return null;
  const opcode = (buffer[0] ?? 0) & 0x0f;
  const short = (buffer[1] ?? 0) & 0x7f;
  const start = short === 127 ? 10 : short === 126 ? 4 : 2;
  if (buffer.length < start + 4) return null;
  const size =
    short === 127 ? Number(buffer.readBigUInt64BE(2)) : short === 126 ? buffer.readUInt16BE(2) : short;
  const length = start + 4 + size;
  if (buffer.length < length) return null;
  const mask = buffer.subarray(start, start + 4);
  const data = Buffer.from(buffer.subarray(start + 4, length).map((byte, i) => byte ^ (mask[i % 4] ?? 0)));
  return { opcode, data, length };
};
