import type { Difference, Judgement, Outcome } from './judge.ts';

const OUTCOMES: readonly Outcome[] = ['passed', 'failed', 'unmapped', 'listed difference', 'out of scope'];
const FAILURES_SHOWN = 5;
const MISMATCHES_SHOWN = 3;
const METHOD_SHOWN = 60;

/** The table, the failures and the last line, as text; and whether anything failed or was not mapped. */
export function reportJudgements(
  judgements: readonly Judgement[],
  differences: readonly Difference[] = [],
): { text: string; failed: number } {
  const groups = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    const { file, method } = judgement.reference;
    const key = `${file}\n${method}`;
    groups.set(key, [...(groups.get(key) ?? []), judgement]);
  }
  const rows = [...groups.values()].map((group) => [
    group[0]?.reference.file ?? '',
    (group[0]?.reference.method ?? '').slice(0, METHOD_SHOWN),
    ...OUTCOMES.map((outcome) => String(count(group, outcome) || '')),
  ]);
  const failures = [...groups.values()].flatMap((group) => [
    ...group.filter(({ outcome }) => outcome === 'failed').slice(0, FAILURES_SHOWN),
    ...group.filter(({ outcome }) => outcome === 'unmapped').slice(0, 1),
  ]);
  const passed = count(judgements, 'passed');
  const failed = judgements.filter(isFailure).length;
  const lines = [
    ...table([['file', 'method', ...OUTCOMES], ...rows]),
    '',
    ...leftOut(groups),
    ...idle(judgements, differences),
    ...failures.flatMap(explained),
    ...OUTCOMES.slice(2).map((outcome) => `${outcome}: ${count(judgements, outcome)}`),
    `${passed} passed, ${failed} failed`,
  ];
  return { text: `${lines.join('\n')}\n`, failed };
}

const count = (judgements: readonly Judgement[], outcome: Outcome) =>
  judgements.filter((judgement) => judgement.outcome === outcome).length;

const isFailure = ({ outcome }: Judgement) => outcome === 'failed' || outcome === 'unmapped';

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(cell.length, widest[column] ?? 0)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** Members of what is expected that no answer of a method gives, so that a reader sees what was not held to it. */
function leftOut(groups: ReadonlyMap<string, readonly Judgement[]>): string[] {
  const lines = [...groups.values()].flatMap((group) => {
    const members = new Set(
      group.flatMap((judgement) => judgement.leftOut.map((path) => path.replace(/\[\d+\]/g, '[]'))),
    );
    const { file, method } = group[0]?.reference ?? { file: '', method: '' };
    return members.size === 0 ? [] : [`  ${file} / ${method}: ${[...members].join(', ')}`];
  });
  return lines.length === 0 ? [] : ['Members not compared:', ...lines, ''];
}

/** Listed differences of the files read that no case needs: none, or those of cases that are kept apart. */
function idle(judgements: readonly Judgement[], differences: readonly Difference[]): string[] {
  const used = new Set(judgements.flatMap(({ excuses }) => excuses));
  const read = new Set(judgements.map(({ reference }) => reference.file));
  const lines = differences
    .filter((entry) => [entry.file].flat().some((file) => read.has(file)) && !used.has(entry))
    .map(
      ({ file, method, reason }) =>
        `  ${[file].flat().join(', ')} / ${[method].flat().join(', ')}: ${reason}`,
    );
  return lines.length === 0 ? [] : ['Listed differences that no case needs:', ...lines, ''];
}

function explained({ reference, outcome, mismatches }: Judgement): string[] {
  const { file, method, id } = reference;
  if (outcome === 'unmapped') return [`unmapped: ${file} / ${method} (first ${id})`];
  const more = mismatches.length - MISMATCHES_SHOWN;
  return [
    `failed: ${file} / ${method} / ${id}`,
    ...mismatches
      .slice(0, MISMATCHES_SHOWN)
      .map(
        ({ member, expected, received }) =>
          `  ${member || '(all)'}: expected ${short(expected)}, received ${short(received)}`,
      ),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function short(value: unknown): string {
  const text = typeof value === 'number' || value === undefined ? String(value) : JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 160)}...` : text;
}
