import type { BriefingData } from '../assess/briefing/context.ts';
import type { CheckedClaim } from '../assess/claims/checked-claim.ts';
import type { QuestionAnswer } from '../assess/questions/question.ts';
import { list } from '../words/about.ts';
import { whole } from '../words/numbers.ts';
import { periodWords } from '../words/times.ts';
import type { PaperIndicator } from './figures.ts';
import type { Paper } from './paper.ts';

/** What the paper rests on: the last period, the sources by their kind, and how much was looked at. */
export function restsOn(
  found: readonly PaperIndicator[],
  answers: readonly QuestionAnswer[],
  claims: readonly CheckedClaim[],
  read: BriefingData['read'],
): Pick<Paper, 'restsOn' | 'counts'> {
  const series = found.flatMap(({ lines }) => lines.map((line) => line.series));
  const sources = new Map<string, Set<string>>();
  for (const { basis, sources: own } of series)
    for (const { id } of own) sources.set(basis, (sources.get(basis) ?? new Set()).add(id));
  for (const { findings } of answers)
    for (const finding of findings)
      for (const { id } of finding.sources)
        sources.set(finding.basis, (sources.get(finding.basis) ?? new Set()).add(id));
  const count = (basis: string) => sources.get(basis)?.size ?? 0;
  const areas = new Set(found.flatMap(({ panel }) => panel?.series.map(({ area }) => area) ?? []));
  const periods = found.flatMap(({ lines }) => lines.map(({ said }) => said.level.period.to));
  const months = periods.filter((each) => /^\d{4}-\d{2}$/.test(each)).sort();
  const last = months.at(-1) ?? periods.sort().at(-1);
  const counts = {
    indicators: found.length,
    areas: areas.size,
    claims: claims.length,
    published: count('published'),
    own: count('own'),
    illustrative: count('illustrative'),
  };
  const plural = (n: number, noun: string) => `${whole(n)} ${noun}${n === 1 ? '' : 's'}`;
  const kinds = [
    ...(counts.published > 0 ? [`Published: ${plural(counts.published, 'source')}.`] : []),
    ...(counts.own > 0
      ? [
          `Own figures: ${read?.files === undefined ? plural(counts.own, 'source') : plural(read.files, 'file')}.`,
        ]
      : []),
    ...(counts.illustrative > 0
      ? [`Illustrative: ${plural(counts.illustrative, 'table')}, invented, not real, evidence of nothing.`]
      : []),
  ];
  const looked = [
    plural(counts.indicators, 'indicator'),
    ...(counts.areas > 0 ? [plural(counts.areas, 'area')] : []),
    ...(counts.claims > 0 ? [plural(counts.claims, 'claim')] : []),
  ];
  return {
    counts,
    restsOn: [
      last === undefined ? 'There are no figures by this day.' : `Figures to ${periodWords(last)}.`,
      ...kinds,
      `${looked.join(', ')}.`,
      ...refusedSaid(read),
    ],
  };
}

/** What of the user's own files could not be used; nothing where all could. */
function refusedSaid(read: BriefingData['read']): string[] {
  const { leftOut, refused, rows } = read ?? { leftOut: [], refused: 0, rows: 0 };
  return [
    ...(refused === 0 ? [] : [`${whole(refused)} of ${whole(rows)} rows of the files could not be read.`]),
    ...(leftOut.length === 0 ? [] : [`Left out, as its rows could not be used: ${list(leftOut)}.`]),
  ];
}
