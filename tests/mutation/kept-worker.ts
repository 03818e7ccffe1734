import { type PoolWorker, ThreadsPoolWorker } from 'vitest/node';

type Options = ConstructorParameters<typeof ThreadsPoolWorker>[0];

type Message = Parameters<PoolWorker['send']>[0];

/**
 * A thread takes its configuration when it starts, and with it which tests are to run: a kept one is told with each
 * run instead.
 */
function withConfig(message: Message, config: unknown): Message {
  const { context } = message as { context: object };
  return { ...message, context: { ...context, config } } as Message;
}

/** The thread is then started afresh, because every run leaves a copy of its test files behind. */
const runsPerThread = 300;

let kept: PoolWorker | undefined;

/**
 * A pool whose one thread outlives a run of the tests. A mutant is switched on by a global, so the modules need not
 * be loaded again for each: loading them is most of the time that a mutant takes. It asks of the library that no
 * module holds state. A runner tells its worker to start and to stop; while the thread is kept, the answer comes
 * from here.
 */
export function keptWorker(options: Options): PoolWorker {
  kept ??= keep(options);
  return kept;
}

function keep(options: Options): PoolWorker {
  const listeners: { event: string; callback: (message: unknown) => void }[] = [];
  let thread = new ThreadsPoolWorker(options);
  let runs = 0;
  let stopping = false;
  let config: unknown;
  const answer = (type: 'started' | 'stopped') =>
    setImmediate(() => {
      for (const { event, callback } of [...listeners])
        if (event === 'message') callback({ type, __vitest_worker_response__: true });
    });
  return {
    name: 'kept',
    async start() {
      if (runs === 0) await thread.start();
    },
    send(message) {
      const type = 'type' in message ? message.type : null;
      if (type === 'run') runs += 1;
      stopping = type === 'stop' && runs >= runsPerThread;
      if ('type' in message && message.type === 'start') config = message.context.config;
      if (type === 'start' && runs > 0) answer('started');
      else if (type === 'stop' && !stopping) answer('stopped');
      else if ('type' in message && message.type === 'run' && runs > 1)
        thread.send(withConfig(message, config));
      else thread.send(message);
    },
    async stop() {
      for (const { event, callback } of listeners.splice(0)) thread.off(event, callback);
      if (!stopping) return;
      await thread.stop();
      thread = new ThreadsPoolWorker(options);
      runs = 0;
    },
    on(event, callback) {
      listeners.push({ event, callback });
      thread.on(event, callback);
    },
    off(event, callback) {
      const at = listeners.findIndex((each) => each.event === event && each.callback === callback);
      if (at >= 0) listeners.splice(at, 1);
      thread.off(event, callback);
    },
    deserialize: (data) => data,
  };
}
