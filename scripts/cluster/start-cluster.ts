import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shards } from './server-config.ts';
import { type Server, startServer } from './start-server.ts';

/** Two servers, each a shard of the cluster `police`. */
export interface Cluster {
  readonly first: Server;
  readonly second: Server;
  /** Starts the second again, with its data. */
  readonly revive: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts two servers on the loopback interface, with their own ports, configuration and data. */
export async function startCluster(): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'police-indicators-cluster-'));
  const [one, two] = shards;
  const first = await startServer(one, join(folder, one.name));
  let second = await startServer(two, join(folder, two.name));
  return {
    first,
    second: { url: second.url, kill: () => second.kill() },
    async revive() {
      await second.kill();
      second = await startServer(two, join(folder, two.name));
    },
    async stop() {
      await Promise.all([first.kill(), second.kill()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
