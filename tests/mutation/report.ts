import { wilson } from '../../src/interval/wilson.ts';

/** What the tool makes of one folder: the parts of its JSON report that are read here. */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

/** How many mutants came to each end. */
export interface Tally {
  readonly killed: number;
  readonly timedOut: number;
  readonly survived: number;
  readonly uncovered: number;
  readonly ignored: number;
  /** Of a random sample, those not in it. */
  readonly notDrawn: number;
  /** Percent of the mutants run that a test noticed. */
  readonly score: number;
  /** The score; of a sample the 95% limits of that of all. */
  readonly lower: number;
  readonly upper: number;
}

/** Counts the mutants of a report. */
export function tally({ files }: MutationReport): Tally {
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (status: string) => statuses.filter((each) => each === status).length;
  const [killed, timedOut] = [count('Killed'), count('Timeout')];
  const [survived, uncovered, ignored] = [count('Survived'), count('NoCoverage'), count('Ignored')];
  const notDrawn = count('CompileError');
  const found = killed + timedOut;
  const run = found + survived + uncovered;
  const score = (100 * found) / run;
  const { lower, upper } = wilson(found, run);
  const limits =
    notDrawn === 0
      ? { lower: score, upper: score }
      : { lower: 100 * (lower ?? 0), upper: 100 * (upper ?? 1) };
  return { killed, timedOut, survived, uncovered, ignored, notDrawn, score, ...limits };
}

/** The page with the row of one folder replaced. */
export function withRow(page: string, folder: string, found: Tally): string {
  const { killed, timedOut, survived, uncovered, ignored, notDrawn, score } = found;
  const run = killed + timedOut + survived + uncovered;
  const drawn = notDrawn === 0 ? '' : ` of ${run + notDrawn}`;
  const between = notDrawn === 0 ? '' : ` (${found.lower.toFixed(1)} to ${found.upper.toFixed(1)})`;
  const cells = [
    `\`${folder}\``,
    `${run}${drawn}`,
    killed,
    timedOut,
    survived,
    uncovered,
    ignored,
    `${score.toFixed(1)}%${between}`,
  ];
  return page
    .split('\n')
    .map((line) => (line.startsWith(`| \`${folder}\` |`) ? `| ${cells.join(' | ')} |` : line))
    .join('\n');
}
