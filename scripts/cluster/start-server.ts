import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { type Shard, serverConfig, usersConfig } from './server-config.ts';

/** A running server. */
export interface Server {
  readonly url: string;
  /** Ends it at once, as a machine that is lost does. */
  readonly kill: () => Promise<void>;
}

const PATIENCE_SECONDS = 60;

/** Starts one server in a folder of its own and waits until it answers. */
export async function startServer(shard: Shard, folder: string): Promise<Server> {
  for (const part of ['data', 'tmp', 'schemas']) mkdirSync(`${folder}/${part}`, { recursive: true });
  writeFileSync(`${folder}/config.xml`, serverConfig(shard, folder));
  writeFileSync(`${folder}/users.xml`, usersConfig);
  const child = spawn('clickhouse-server', [`--config-file=${folder}/config.xml`], {
    stdio: 'ignore',
    cwd: folder,
  });
  const lost = new Promise<Error>((resolve) => {
    child.once('error', resolve);
    child.once('exit', (code) => resolve(new Error(`the server ended with ${code}:\n${logOf(folder)}`)));
  });
  const url = `http://127.0.0.1:${shard.http}`;
  const failed = await Promise.race([untilItAnswers(url), lost]);
  if (failed !== null) {
    await kill(child);
    throw failed;
  }
  return { url, kill: () => kill(child) };
}

async function untilItAnswers(url: string): Promise<Error | null> {
  for (let tries = 0; tries < PATIENCE_SECONDS * 10; tries += 1) {
    const answer = await fetch(`${url}/ping`).catch(() => null);
    if (answer?.ok) return null;
    await wait(100);
  }
  return new Error(`no answer from ${url} within ${PATIENCE_SECONDS} seconds`);
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

function logOf(folder: string): string {
  try {
    return readFileSync(`${folder}/error.log`, 'utf8').slice(-2_000);
  } catch {
    return 'it wrote no log';
  }
}
