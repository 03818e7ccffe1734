import type { Cell, Score, Target } from './cell.ts';
import { knownLimitOf } from './known-limits.ts';

/** A cell as it was measured. */
export interface Measured {
  readonly family: string;
  readonly name: string;
  readonly core: boolean;
  readonly replicates: number;
  readonly scores: readonly Score[];
  readonly seconds: number;
}

/** `beyond`: a known limit that is worse than it is said to be. */
export type Standing = 'met' | 'known limit' | 'missed' | 'beyond' | 'reported';

export interface Judged {
  readonly measured: Measured;
  readonly score: Score;
  readonly standing: Standing;
  readonly reason: string | null;
}

/** A target is missed by more than three Monte Carlo errors. */
const errors = 3;

function meets({ share, error }: Score, { min = -1, max = Number.POSITIVE_INFINITY }: Target): boolean {
  return share >= min - errors * error && share <= max + errors * error;
}

export function judge(measured: Measured): readonly Judged[] {
  return measured.scores.map((score) => {
    const limit = knownLimitOf(measured, score.of);
    const missed = score.target !== null && !meets(score, score.target);
    if (!missed)
      return { measured, score, standing: score.target === null ? 'reported' : 'met', reason: null };
    if (limit === undefined) return { measured, score, standing: 'missed', reason: null };
    const standing = meets(score, limit.within) ? 'known limit' : 'beyond';
    return { measured, score, standing, reason: limit.reason };
  });
}

const percent = (share: number) => (100 * share).toFixed(share < 0.1 ? 1 : 0);

function targetText({ min, max }: Target): string {
  if (min !== undefined && min === max) return percent(min);
  if (min === undefined) return `at most ${percent(max ?? 1)}`;
  return max === undefined ? `at least ${percent(min)}` : `${percent(min)} to ${percent(max)}`;
}

function row({ measured, score, standing, reason }: Judged, notes: string[]): string {
  const { share, error, right, wrong, cannotTell, target } = score;
  let mark = standing === 'met' || standing === 'reported' ? '' : standing;
  if (reason !== null) {
    if (!notes.includes(reason)) notes.push(reason);
    mark = `${mark} (${notes.indexOf(reason) + 1})`;
  }
  const judged =
    right === undefined ? '' : [right, wrong, cannotTell].map((one) => percent(one ?? 0)).join(' / ');
  const cells = [
    measured.name,
    score.of,
    `${(100 * share).toFixed(1)} ± ${(100 * error).toFixed(1)}`,
    judged,
    target === null ? '' : targetText(target),
    mark,
    `${measured.replicates.toLocaleString('en-GB')}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

const head = [
  '| cell | share of | % ± error | right / wrong / cannot tell, % | target, % | | replicates |',
  '|---|---|---|---|---|---|---|',
];

/** The table of one family, with the reasons of its known limits beneath. */
function tableOf(family: string, judged: readonly Judged[]): string {
  const notes: string[] = [];
  const rows = judged.map((one) => row(one, notes));
  const beneath = notes.map((note, at) => `${at + 1}. ${note}`);
  return [`### ${family}`, '', ...head, ...rows, ...(beneath.length > 0 ? ['', ...beneath] : [])].join('\n');
}

export interface Report {
  readonly text: string;
  /** One table for each family. */
  readonly tables: string;
  /** One line on how many targets were met. */
  readonly summary: string;
  /** Targets missed that no known limit explains. */
  readonly missed: number;
}

/** Tables of what was measured, how many targets were missed, and of which families cells that were wanted were not run. */
export function report(
  measured: readonly Measured[],
  run: { readonly seed: string; readonly notRun: readonly Pick<Cell, 'family' | 'name'>[] },
): Report {
  const judged = measured.flatMap(judge);
  const families = [...new Set(measured.map(({ family }) => family))];
  const tables = families
    .map((family) =>
      tableOf(
        family,
        judged.filter((one) => one.measured.family === family),
      ),
    )
    .join('\n\n');
  const standing = (wanted: Standing) => judged.filter((one) => one.standing === wanted).length;
  const missed = standing('missed') + standing('beyond');
  const left = [...new Set(run.notRun.map(({ family }) => family))].map(
    (family) => `${family} (${run.notRun.filter((each) => each.family === family).length})`,
  );
  const notRun = left.length === 0 ? '' : ` Not in this run: ${left.join('; ')}.`;
  const summary = `${measured.length} cells, seed ${run.seed}: ${standing('met')} targets met, ${standing('known limit')} known limits, ${missed} missed, ${standing('reported')} reported without a target.${notRun}`;
  return { text: `${tables}\n\n${summary}`, tables, summary, missed };
}
