import type { PlateauVerdict } from '../change/plateau/plateau-finding.ts';
import { periodAt } from '../period/calendar.ts';
import { comparePeriods } from '../period/compare-periods.ts';
import { firstMonth, lastMonth } from '../period/months.ts';
import type { Finding, Subject } from '../result/finding.ts';
import type { Basis, Source } from '../result/provenance.ts';
import { requireList, requireObject } from '../result/require-form.ts';
import type { Series } from '../series/series.ts';
import { unitOfFigures } from '../series/subject.ts';
import type { PlateauScan } from './plateaus.ts';

/** One series of a scan. */
export interface ScanRow {
  readonly indicator: string;
  readonly area: string;
  readonly areaName: string;
  readonly part: Readonly<Record<string, string>>;
  readonly verdict: PlateauVerdict;
  readonly place: 'higher' | 'lower' | 'same' | null;
  readonly since: string | null;
  /** Slope a year in points or percent, with its 90% interval; `null` where there was no reading. */
  readonly slope: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface ScanEvidence {
  readonly counts: Readonly<Record<PlateauVerdict, number>>;
  readonly rows: readonly ScanRow[];
}

export type ScanFinding = Finding<'scan', 'scanned', ScanEvidence>;

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

/** The indicator, or "several indicators", and the months from the first to the last of all series. */
function subjectOfAll(series: readonly Series[]): Subject {
  const [first] = series;
  const one = first !== undefined && series.every(({ indicator }) => indicator.id === first.indicator.id);
  const filled = series.map(({ calendar }) => calendar).filter(({ length }) => length > 0);
  const starts = filled.map((calendar) => firstMonth(periodAt(calendar, 0))).sort(comparePeriods);
  const ends = filled
    .map((calendar) => lastMonth(periodAt(calendar, calendar.length - 1)))
    .sort(comparePeriods);
  return {
    indicator: one ? first.indicator.id : 'several',
    indicatorName: one ? first.indicator.name : 'Several indicators',
    polarity: one ? first.indicator.polarity : 'neutral',
    unit: one ? unitOfFigures(first.indicator) : 'count',
    area: null,
    areaName: `${series.length} series`,
    from: starts[0] ?? '',
    to: ends[ends.length - 1] ?? '',
    part: {},
  };
}

function basisOfAll(series: readonly Series[]): Basis {
  if (series.some(({ basis }) => basis === 'illustrative')) return 'illustrative';
  return series.some(({ basis }) => basis === 'own') ? 'own' : 'published';
}

function sourcesOfAll(series: readonly Series[]): readonly Source[] {
  const byId = new Map(series.flatMap(({ sources }) => sources).map((source) => [source.id, source]));
  return [...byId.values()];
}

/** A scan as a finding: how many of the series have each verdict, and each of them in a row. */
export function scanFinding(scan: PlateauScan): ScanFinding {
  requireObject('scanFinding: scan', scan, 'a scan, as scanPlateaus gives it');
  for (const part of ['series', 'verdict', 'place', 'since'] as const)
    requireList(`scanFinding: scan.${part}`, scan[part]);
  const { counts, length, series } = scan;
  return {
    kind: 'scan',
    verdict: 'scanned',
    estimate: { value: counts.level, lower: null, upper: null, level: null, unit: 'count' },
    evidence: {
      counts,
      rows: series.map(({ area, areaName, indicator, part }, index) => ({
        indicator: indicator.id,
        area,
        areaName,
        part,
        verdict: scan.verdict[index] ?? 'refused',
        place: scan.place[index] ?? null,
        since: scan.since[index] ?? null,
        slope: orNull(scan.slope[index]),
        lower: orNull(scan.lower[index]),
        upper: orNull(scan.upper[index]),
      })),
    },
    subject: subjectOfAll(series),
    n: length,
    missing: counts.refused,
    looks: scan.looks,
    settle: null,
    caveats: [
      {
        code: 'many-looks',
        text: `Each of the ${length} verdicts has the error rates of one series; some are wrong by chance.`,
      },
      {
        code: 'edge',
        text: 'Verdicts are not stable at the edge: ending a month earlier changes some of them.',
      },
    ],
    method: {
      name: 'scan of plateaus',
      options: { looks: scan.looks },
      reference: 'docs/methods/plateau.md',
    },
    basis: basisOfAll(series),
    sources: sourcesOfAll(series),
  };
}
