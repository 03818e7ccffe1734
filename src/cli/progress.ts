/** Says on standard error what is being done, but only once the work has taken more than a second. */
export function progress(write: (text: string) => void, now: () => number): (step: string) => void {
  const started = now();
  return (step) => {
    const seconds = (now() - started) / 1000;
    if (seconds > 1) write(`${step} (${seconds.toFixed(1)} s)\n`);
  };
}
