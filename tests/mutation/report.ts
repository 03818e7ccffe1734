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
  /** Percent of the mutants run that a test noticed. */
  readonly score: number;
}

/** Counts the mutants of a report. */
export function tally({ files }: MutationReport): Tally {
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (status: string) => statuses.filter((each) => each === status).length;
  const [killed, timedOut] = [count('Killed'), count('Timeout')];
  const [survived, uncovered, ignored] = [count('Survived'), count('NoCoverage'), count('Ignored')];
  const found = killed + timedOut;
  return {
    killed,
    timedOut,
    survived,
    uncovered,
    ignored,
    score: (100 * found) / (found + survived + uncovered),
  };
}

/** The page with the row of one folder replaced. */
export function withRow(page: string, folder: string, found: Tally): string {
  const { killed, timedOut, survived, uncovered, ignored, score } = found;
  const run = killed + timedOut + survived + uncovered;
  const cells = [
    `\`${folder}\``,
    run,
    killed,
    timedOut,
    survived,
    uncovered,
    ignored,
    `${score.toFixed(1)}%`,
  ];
  return page
    .split('\n')
    .map((line) => (line.startsWith(`| \`${folder}\` |`) ? `| ${cells.join(' | ')} |` : line))
    .join('\n');
}
