import { type FunnelFinding, funnel, rank } from '../../compare/index.ts';
import { outcome16, unableToProsecute } from '../../indicator/catalogue/index.ts';
import { firstMonth, lastMonth, parsePeriod, periodAt, span } from '../../period/index.ts';
import { coverageCheck, type Panel } from '../../series/index.ts';
import type { Context } from '../briefing/context.ts';
import { present, type SectionDraft, section } from '../briefing/section.ts';
import { territorial } from './territorial.ts';

const crimes = 'police-uk-outcomes-2018-19';
const invented = 'illustrative-outcome-16';

/** Outcome 16: is the force an outlier, on the nearest published figure and on the illustrative one? */
export function unsupported(context: Context): SectionDraft {
  const unable = context.panelOf(unableToProsecute, crimes, territorial(context, crimes));
  const share = context.panelOf(outcome16, invented, territorial(context, invented));
  const limits = [unable === null ? null : coverageCheck(unable), share].flatMap((panel) =>
    panel === null ? [] : [funnel(panel, { period: wholeOf(panel) })],
  );
  const place =
    unable === null ? null : rank(unable, 'west-mercia', { period: wholeOf(unable), first: 'highest' });
  return section({
    asked: 'Does the force remain an outlier on outcome 16?',
    notes: [
      'Outcome 16 by force is not published on data.police.uk, which pools it with other outcomes in “Unable to prosecute suspect”.',
      ...limits.map(placeNote),
    ],
    findings: present(place, ...limits),
    excluded:
      place === null ? [] : [{ indicator: unableToProsecute.name, exclusions: place.evidence.excluded }],
  });
}

function wholeOf({ calendar }: Panel): string {
  return span(firstMonth(parsePeriod(calendar.start)), lastMonth(periodAt(calendar, calendar.length - 1)));
}

const places = {
  'above-998': 'above the 99.8% limits',
  'above-95': 'above the 95% limits, inside the 99.8% ones: one of twenty ordinary areas does',
  within: 'inside the 95% limits, so no outlier is shown',
  'below-95': 'below the 95% limits, inside the 99.8% ones: one of twenty ordinary areas does',
  'below-998': 'below the 99.8% limits',
} as const;

/** Where the force itself lies in the funnel, which the sentence on all areas does not say. */
function placeNote({ basis, evidence, subject }: FunnelFinding): string {
  const own = evidence.rows.find(({ area }) => area === 'west-mercia');
  const invented = basis === 'illustrative' ? ' (illustrative figures, not real)' : '';
  if (own === undefined) return `West Mercia has no figure for ${subject.indicatorName}${invented}.`;
  return `Of ${evidence.rows.length} forces, allowing for how they ordinarily differ, West Mercia lies ${places[own.place]}, on ${subject.indicatorName}${invented}.`;
}
