import { type AnyFinding, type EachKind, madeOf } from './any-finding.ts';
import { courseBeside } from './course/words.ts';
import { definitionsBeside } from './definitions/words.ts';
import { detectableChangeBeside } from './detectable-change/words.ts';
import { growthBeside } from './growth/words.ts';
import { rankBeside } from './rank/words.ts';
import { yearEndBeside } from './year-end/words.ts';

const nothing = () => '';

const beside: EachKind<[], string> = {
  areas: nothing,
  association: nothing,
  'change-points': nothing,
  compared: nothing,
  contribution: nothing,
  'control-chart': nothing,
  course: courseBeside,
  definitions: definitionsBeside,
  'detectable-change': detectableChangeBeside,
  difference: nothing,
  'early-warning': nothing,
  forecast: nothing,
  funnel: nothing,
  'gap-to-rank': nothing,
  growth: growthBeside,
  'how-many-above': nothing,
  'how-many-next': nothing,
  'misapplied-outcome': nothing,
  plateau: nothing,
  rank: rankBeside,
  'recording-correction': nothing,
  scan: nothing,
  seasonality: nothing,
  'service-under-demand': nothing,
  'shewhart-chart': nothing,
  threshold: nothing,
  trend: nothing,
  'turning-point': nothing,
  variation: nothing,
  'year-end': yearEndBeside,
};

/** What a finding says beside its estimate, in a few words for a row of a table; none where the estimate says all. */
export const besideEstimate = (finding: AnyFinding): string => madeOf(beside, finding) ?? '';
