import { median } from '../../src/numeric/median.ts';
import { quantile7 } from '../../src/numeric/quantile7.ts';
import { type Row, requireAgreement, type Side } from '../rows/row.ts';

export interface Effort {
  readonly rounds: number;
  /** Least processor time of a block, in microseconds. */
  readonly block: number;
}

/** Microseconds for each series, medians of the rounds, and how many times the floor the subject takes. */
export interface Measured {
  readonly name: string;
  readonly ratio: number;
  readonly floorMicros: number;
  readonly micros: number;
  readonly note: string;
}

/**
 * Times a row: blocks of the floor and of the subject take turns in this process, each block goes through all series
 * often enough to last, and processor time is counted, which other work on the machine hardly changes.
 *
 * Throws where the two do not give the same figures, or a side gives others in a later block.
 */
export function measure(row: Row, { rounds, block }: Effort): Measured {
  requireAgreement(row);
  const timers = [row.floor, row.subject].map((side) => timer(row, side, block));
  const times = timers.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const turn of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const taken = timers[turn]?.();
      if (taken !== undefined) times[turn]?.push(taken);
    }
  const [floorMicros = 0, micros = 0] = times.map((each) => median(each) ?? 0);
  return {
    name: row.name,
    ratio: micros / floorMicros,
    floorMicros,
    micros,
    note: row.note + reached(row),
  };
}

/** What single series take, where there is an aim for it: the middle of three times each. */
function reached({ aim, series, subject }: Row): string {
  if (aim === undefined) return '';
  const each = Array.from(
    { length: series },
    (_, at) =>
      median(
        Array.from({ length: 3 }, () => {
          const before = process.cpuUsage();
          subject.work(at);
          const { user, system } = process.cpuUsage(before);
          return user + system;
        }),
      ) ?? 0,
  );
  const half = Math.round(quantile7(each, 0.5) ?? 0);
  const ninety = Math.round(quantile7(each, 0.9) ?? 0);
  return ` Of single series: median ${half} µs (aim: ${aim.median}), 90% under ${ninety} µs (aim: ${aim.ninety}).`;
}

/** Warms one side up, finds how many passes last a block, and returns what times one such block. */
function timer({ name, series }: Row, { work }: Side, block: number): () => number {
  let expected = Number.NaN;
  const run = (passes: number): number => {
    // What the other side has left behind (garbage, caches) is over when the clock begins.
    for (let lead = 0; lead < (passes * series) / 10; lead += 1) work(lead % series);
    const before = process.cpuUsage();
    let sum = 0;
    for (let pass = 0; pass < passes; pass += 1) for (let at = 0; at < series; at += 1) sum += work(at);
    const { user, system } = process.cpuUsage(before);
    const each = sum / passes;
    if (!Number.isFinite(each)) throw new Error(`${name}: an answer is no number`);
    if (Math.abs(each - expected) > 1e-9 * Math.max(1, Math.abs(each)))
      throw new Error(`${name}: an answer has changed`);
    expected = each;
    return user + system;
  };
  let passes = 1;
  for (let spent = 0, taken = 0; spent < 2 * block || taken < block; spent += taken) {
    taken = run(passes);
    if (taken < block) passes = Math.max(passes + 1, Math.ceil((1.2 * passes * block) / Math.max(taken, 1)));
  }
  return () => run(passes) / (passes * series);
}
