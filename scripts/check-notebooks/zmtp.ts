import { Buffer } from 'node:buffer';
import { connect } from 'node:net';

/** A socket of ZeroMQ, as far as a Jupyter kernel needs it. */
export interface Zmtp {
  readonly send: (frames: readonly string[]) => void;
  readonly close: () => void;
}

/** Flags of a frame: more to come, a length of eight bytes, a command. */
const [MORE, LONG, COMMAND] = [1, 2, 4];

/** Connects by ZMTP 3.0 without security (rfc.zeromq.org/spec/23) and hears every message. Only for sockets of this machine. */
export function zmtp(
  type: 'DEALER' | 'SUB',
  port: number,
  hear: (frames: readonly string[]) => void,
): Promise<Zmtp> {
  return new Promise((ready, fail) => {
    const socket = connect(port, '127.0.0.1');
    let rest = Buffer.alloc(0);
    let greeted = false;
    let frames: string[] = [];
    const frame = (flags: number, body: Buffer) => {
      const head = Buffer.alloc(9);
      head.writeUInt8(flags | LONG, 0);
      head.writeBigUInt64BE(BigInt(body.length), 1);
      socket.write(Buffer.concat([head, body]));
    };
    const send = (parts: readonly string[]) => {
      for (const [at, part] of parts.entries())
        frame(at < parts.length - 1 ? MORE : 0, Buffer.from(part, 'utf8'));
    };
    const take = (flags: number, body: Buffer) => {
      if ((flags & COMMAND) !== 0) {
        if (type === 'SUB') frame(0, Buffer.from([1]));
        ready({ send, close: () => void socket.destroy() });
        return;
      }
      frames.push(body.toString('utf8'));
      if ((flags & MORE) !== 0) return;
      hear(frames);
      frames = [];
    };
    socket.on('error', fail);
    socket.on('connect', () => socket.write(greeting()));
    socket.on('data', (data) => {
      rest = Buffer.concat([rest, data]);
      if (!greeted && rest.length >= 64) {
        greeted = true;
        rest = rest.subarray(64);
        frame(COMMAND, Buffer.concat([short('READY'), short('Socket-Type'), long(type)]));
      }
      while (greeted && rest.length >= 2) {
        const flags = rest.readUInt8(0);
        const head = (flags & LONG) === 0 ? 2 : 9;
        if (rest.length < head) return;
        const size = head === 2 ? rest.readUInt8(1) : Number(rest.readBigUInt64BE(1));
        if (rest.length < head + size) return;
        const body = rest.subarray(head, head + size);
        rest = rest.subarray(head + size);
        take(flags, body);
      }
    });
  });
}

function greeting(): Buffer {
  const bytes = Buffer.alloc(64);
  bytes.writeUInt8(0xff, 0);
  bytes.writeUInt8(0x7f, 9);
  bytes.writeUInt8(3, 10);
  bytes.write('NULL', 12, 'ascii');
  return bytes;
}

const short = (text: string) => Buffer.concat([Buffer.from([text.length]), Buffer.from(text, 'ascii')]);

function long(text: string): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(text.length);
  return Buffer.concat([size, Buffer.from(text, 'ascii')]);
}
