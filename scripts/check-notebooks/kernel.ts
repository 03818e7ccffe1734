import { spawn } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Zmtp, zmtp } from './zmtp.ts';

/** Deno's own Jupyter kernel, driven as a notebook drives it. */
export interface Kernel {
  /** What a cell shows by MIME type, or `null` where it shows nothing; rejects with what it throws. */
  readonly run: (code: string) => Promise<unknown>;
  readonly close: () => void;
}

const DELIMITER = '<IDS|MSG>';

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const at = server.address();
      server.close(() => found(typeof at === 'object' && at !== null ? at.port : 0));
    });
  });
}

/** Starts the kernel in a folder, whose `node_modules` its cells import from. */
export async function startKernel(deno: string, folder: string): Promise<Kernel> {
  const [shell_port, iopub_port, stdin_port, control_port, hb_port] = await Promise.all(
    Array.from({ length: 5 }, freePort),
  );
  const key = randomUUID();
  const file = join(mkdtempSync(join(tmpdir(), 'kernel-')), 'connection.json');
  writeFileSync(
    file,
    JSON.stringify({
      ...{ shell_port, iopub_port, stdin_port, control_port, hb_port },
      ...{ ip: '127.0.0.1', transport: 'tcp', signature_scheme: 'hmac-sha256', key, kernel_name: 'deno' },
    }),
  );
  const kernel = spawn(deno, ['jupyter', '--kernel', '--conn', file], {
    ...{ cwd: folder, stdio: 'ignore' },
    env: { ...process.env, NO_COLOR: '1' },
  });
  const session = randomUUID();
  let hear = (_type: string, _parent: string, _content: Readonly<Record<string, unknown>>) => {};
  const heard = (frames: readonly string[]) => {
    const [, , header = '{}', parent = '{}', , content = '{}'] = frames.slice(frames.indexOf(DELIMITER));
    hear(JSON.parse(header).msg_type, JSON.parse(parent).msg_id ?? '', JSON.parse(content));
  };
  const shell = await connected(() => zmtp('DEALER', shell_port ?? 0, () => {}));
  const published = await connected(() => zmtp('SUB', iopub_port ?? 0, heard));
  return {
    run: (code) =>
      new Promise((shown, fail) => {
        const msg_id = randomUUID();
        const header = { msg_id, session, username: 'test', msg_type: 'execute_request', version: '5.3' };
        const content = {
          code,
          silent: false,
          store_history: true,
          user_expressions: {},
          allow_stdin: false,
        };
        const parts = [{ ...header, date: '2019-05-28T00:00:00Z' }, {}, {}, content].map((part) =>
          JSON.stringify(part),
        );
        const signature = createHmac('sha256', key).update(parts.join('')).digest('hex');
        let result: unknown = null;
        hear = (type, parent, told) => {
          if (parent !== msg_id) return;
          if (type === 'error') fail(new Error(`${String(told['ename'])}: ${String(told['evalue'])}`));
          if (type === 'execute_result') result = told['data'];
          // The kernel may say that it is idle shortly before it says what the cell shows.
          if (type === 'status' && told['execution_state'] === 'idle')
            setTimeout(() => shown(result), result === null ? 1000 : 0);
        };
        shell.send([DELIMITER, signature, ...parts]);
      }),
    close: () => {
      for (const socket of [shell, published]) socket.close();
      kernel.kill();
    },
  };
}

/** The kernel takes a moment before it listens. */
async function connected(connect: () => Promise<Zmtp>): Promise<Zmtp> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      return await connect();
    } catch {
      await new Promise((next) => setTimeout(next, 100));
    }
  }
  throw new Error('the kernel does not answer');
}
