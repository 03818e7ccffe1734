import { periodWords } from '../../chart/base/words.ts';
import type { ControlChartFinding } from '../../spc/control-chart-finding.ts';
import type { ShewhartFinding } from '../../spc/shewhart-finding.ts';
import type { AnyControlChart } from './judged.ts';

/** What is said of a control chart around its picture. */
export interface ChartStory {
  readonly name: string;
  readonly headline: string;
  readonly how: string;
  readonly spoken: string;
  readonly events: readonly { readonly period: string; readonly label: string }[];
}

export function chartStory(finding: AnyControlChart): ChartStory {
  return finding.kind === 'control-chart' ? courseStory(finding) : textbookStory(finding);
}

function courseStory(finding: ControlChartFinding): ChartStory {
  const { byPhases, restarts } = finding.evidence;
  const given = byPhases?.evidence.phases.slice(1) ?? [];
  return {
    name: 'Control chart',
    headline: headlineOf(finding),
    how: `Centre: the mean as the course reads it; limits: the range expected of a figure at that level.${
      given.length > 0 ? ' Dotted: limits of the phases given.' : ''
    }`,
    spoken: `${headlineOf(finding)}; the latest figure is ${MONTH[finding.evidence.month?.verdict ?? 'cannot-tell']}`,
    events:
      given.length > 0
        ? given.map(({ from, reason }) => ({ period: from, label: reason }))
        : restarts.map(({ period, title }) => ({ period, label: title })),
  };
}

const MONTH = {
  ordinary: 'inside what was expected of it',
  outlying: 'outside what was expected of it',
  'cannot-tell': 'inside what was expected of it, and a rule points at it',
} as const;

/** `level shifted up in Apr 2018`. */
function headlineOf({ evidence, verdict }: ControlChartFinding): string {
  const { course, direction, month } = evidence;
  const way = direction === 'up' ? 'up' : 'down';
  switch (verdict) {
    case 'ordinary':
      return 'ordinary variation';
    case 'shifted': {
      const date = course.level?.date ?? null;
      if (date === null) return `level shifted ${way}`;
      return `level shifted ${way} ${date.from === date.to ? 'in' : 'about'} ${periodWords(date.mostLikely)}`;
    }
    case 'changed':
      return `level is ${direction === 'up' ? 'higher' : 'lower'} than before`;
    case 'moving':
      return direction === 'up' ? 'level has risen' : 'level has fallen';
    case 'outlying':
      return `${periodWords(month?.period ?? '')} stands out, ${direction === 'up' ? 'high' : 'low'}`;
    case 'cannot-tell':
      return 'no change is shown, and none is ruled out';
    case 'refused':
      return 'not judged';
  }
}

function textbookStory({ evidence, verdict }: ShewhartFinding): ChartStory {
  const { chart, latest, phases, points, trial } = evidence;
  const last = points[latest ?? -1];
  const headline =
    verdict === 'signal'
      ? `a signal in ${periodWords(last?.period ?? '')}`
      : verdict === 'no-variation'
        ? 'no variation to judge'
        : 'no signal';
  return {
    name: CHARTS[chart],
    headline,
    how: `${trial ? 'Trial limits, from fewer than twelve figures' : 'Limits'}: three standard deviations either side of the average.`,
    spoken: headline,
    events: phases.slice(1).map(({ from, reason }) => ({ period: from, label: reason })),
  };
}

const CHARTS: Readonly<Record<ShewhartFinding['evidence']['chart'], string>> = {
  xmr: 'Control chart (XmR)',
  p: 'Control chart (p)',
  u: 'Control chart (u)',
  c: 'Control chart (c)',
  'p-prime': 'Control chart (p prime)',
  'u-prime': 'Control chart (u prime)',
};
