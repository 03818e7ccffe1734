import { periodAt } from '../period/calendar.ts';
import type { Caveat } from '../result/caveat.ts';
import type { Settle } from '../result/finding.ts';
import { readOptions } from '../result/read-options.ts';
import { requirePanel } from '../series/require-series.ts';
import type { Panel } from '../series/series.ts';
import { panelSubject } from '../series/subject.ts';
import { list } from '../words/about.ts';
import { completedIn } from './completed.ts';
import { blockPeriod } from './figures.ts';
import type { AreasEvidence, AreasFinding, AreasRow, AreasVerdict } from './finding.ts';
import { immatureCaveats } from './immature.ts';
import { observedIn } from './observed.ts';
import { type AreasOptions, areasRules } from './options.ts';
import { missingPeriods, panelProvenance } from './panel-provenance.ts';
import { peersOf } from './peers.ts';
import { readAreas } from './read-areas.ts';
import { saidOf } from './said.ts';
import { sizesWanted } from './sizes-wanted.ts';
import { togetherIn } from './together.ts';

/**
 * Areas: who differs from the others, and who stands further apart than areas ordinarily do? One model, from which
 * verdicts, levels, places, chances and limits are all taken, so that they cannot contradict each other.
 *
 * Figures are events out of trials (logit) or of an exposure (logarithm); levels lie normally about one that is free in
 * every period and dimension, with a spread tau shared by them, of which a part lasts. tau is averaged over its
 * posterior without the area that is judged: density tau/(tau^2 + s^2) exp(-tau^2/2), s the standard error of an
 * ordinary figure, at most .25. Each area has three possible answers: `within-chance` (against all others together,
 * Fisher's test by saddle point), `within-ordinary-variation` (really different, no further out than areas ordinarily
 * are), `beyond-ordinary-variation` (an outlier, by Holm over areas and dimensions and by setting the furthest aside one
 * after the other). `cannot-tell`: no sample, under three areas with one, or no figure that it might have would be beyond.
 *
 * Judged over the last year (all there is, if less), with the years before it where there are two or more, else the
 * quarters: they say how far areas ordinarily differ, and with an area's own past what its level is. The area's past
 * is not used for its verdict. A level takes strength from the others; its figure is beside it. Chances of a place
 * from 24 levels of the area itself and how many others are under each. The top quarter is the places to
 * (areas + 1) / 4, rounded down.
 *
 * Durations and published percentages without sample sizes have no sampling model here: `cannot-tell`. The verdict is
 * the furthest of any area, the estimate the difference from the others of the area that stands out most.
 *
 * Throws `invalid-option` for options out of range and `invalid-period` for a period that the panel has not. Sources:
 * Gelman 2006; Roever 2015; Lugannani and Rice 1980; Rosner 1983; Goldstein and Spiegelhalter 1996; measured
 * error rates in docs/methods/areas.md.
 *
 * @example
 * areas(satisfactionByArea).evidence.beyond // => ['far']
 * areas(satisfactionByArea).evidence.rows[0].verdict // => 'within-chance'
 */
export function areas(panel: Panel, options: AreasOptions = {}): AreasFinding {
  requirePanel('areas: panel', panel);
  const { peers, ...alone } = readOptions('areas', areasRules, options);
  const read = readAreas(panel, alone);
  const { excluded, leftOut, options: asked, panel: kept, period, spread, tables, verdicts } = read;
  const { over, rows, ...said } = saidOf(read);
  const figures = tables.figures.flatMap((each) => (each === null ? [] : [each]));
  const gaps = missingPeriods(figures);
  const { caveats, ...provenance } = panelProvenance(kept.series);
  const named = (verdict: AreasVerdict) =>
    rows.filter((row) => row.verdict === verdict).map(({ areaName }) => areaName);
  const between = ({ first, last }: { first: number; last: number }) => ({
    from: periodAt(kept.calendar, first),
    to: periodAt(kept.calendar, last),
  });
  const several = tables.parts.length > 1;
  const evidence: AreasEvidence = {
    judged: { from: period.judged.from, to: period.judged.to },
    earlier: period.earlier.map(between),
    ordinarySpread: said.ordinarySpread,
    lasting: spread.lasting,
    rows,
    beyond: [...new Set(named('beyond-ordinary-variation'))],
    different: [...new Set(named('within-ordinary-variation'))],
    untold: [...new Set(rows.filter((row) => untold(row, asked.alpha)).map(({ areaName }) => areaName))],
    together: togetherIn(tables.tables, tables.parts, asked.alpha),
    target: said.target,
    now: read.now?.period ?? null,
    over,
    margin: said.margin,
    excluded,
    peers: peersOf(read, 'areas', peers),
    ...(several ? {} : completedIn(kept, period.judged, asked.level)),
  };
  return {
    kind: 'areas',
    verdict: furthest(evidence),
    estimate: said.estimate,
    evidence,
    subject: {
      ...panelSubject(kept, period.judged.from, period.judged.to),
      ...(several ? { part: {} } : {}),
    },
    n: observedIn(figures),
    missing: gaps.missing,
    looks: verdicts.looks,
    settle:
      kept.indicator.measure === 'count' && furthest(evidence) === 'cannot-tell'
        ? sizesWanted
        : settleOf(rows),
    caveats: [
      ...caveats,
      ...immatureCaveats(kept, period.judged),
      ...leftOut,
      ...gaps.caveats,
      ...withoutSample(rows),
    ],
    method: {
      name: 'areas',
      options: {
        period: kept.calendar.length === 0 ? null : blockPeriod(period.judged),
        alpha: asked.alpha,
        level: asked.level,
        target: said.target,
        margin: said.margin,
        coverage: asked.coverage,
        ...(peers === undefined ? {} : { peers: peers.name }),
        earlier: period.earlier.length,
      },
      reference: 'One model of areas (docs/methods/areas.md)',
    },
    ...provenance,
  };
}

/** Really different, and how far areas ordinarily differ is not known well enough to say more. */
const untold = ({ chance, verdict }: AreasRow, alpha: number): boolean =>
  verdict === 'cannot-tell' && chance !== null && chance.adjusted < alpha;

function furthest({ beyond, different, rows, untold: open }: AreasEvidence): AreasVerdict {
  if (beyond.length > 0) return 'beyond-ordinary-variation';
  if (different.length > 0) return 'within-ordinary-variation';
  const judged = rows.some(({ verdict }) => verdict === 'within-chance');
  return judged && open.length === 0 ? 'within-chance' : 'cannot-tell';
}

function withoutSample(rows: readonly AreasRow[]): readonly Caveat[] {
  const found = rows.filter(({ observed }) => observed.value !== null && observed.level === null);
  const names = [...new Set(found.map(({ areaName }) => areaName))];
  if (names.length === 0 || rows.length < 2) return [];
  const whose = found.length === rows.length ? '' : `: ${list(names, 4)}`;
  const text = `Samples were not published, so chance cannot be told from difference${whose}.`;
  return [{ code: 'sample-unknown', text }];
}

/** How many earlier periods would tell, where an area is known to differ but not by how far areas ordinarily do. */
function settleOf(rows: readonly AreasRow[]): Settle | null {
  const needed = rows.flatMap(({ earlierNeeded }) => (earlierNeeded === null ? [] : [earlierNeeded]));
  if (needed.length === 0) return null;
  const most = Math.max(...needed);
  const text = `Areas differ by more than chance, but whether any is further out than areas ordinarily are needs about ${most} earlier ${most === 1 ? 'period' : 'periods'} of the same areas.`;
  return { months: null, perMonth: null, text };
}
