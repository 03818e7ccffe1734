/**
 * Runs a query that a signal can stop: then the connection is interrupted, and the promise rejects with the signal's
 * reason. What ends too late or begins too early to be interrupted is not wanted any more, and rejects too.
 */
export async function interruptible<Answer>(
  connection: { interrupt(): void },
  signal: AbortSignal | undefined,
  run: () => Promise<Answer>,
): Promise<Answer> {
  const interrupt = () => connection.interrupt();
  signal?.throwIfAborted();
  signal?.addEventListener('abort', interrupt, { once: true });
  try {
    const answer = await run();
    signal?.throwIfAborted();
    return answer;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', interrupt);
  }
}
