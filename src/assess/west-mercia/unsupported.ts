import { funnel, rank } from '../../compare/index.ts';
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
  const place =
    unable === null ? null : rank(unable, 'west-mercia', { period: wholeOf(unable), first: 'highest' });
  return section({
    id: 'outcome-16',
    title: 'Outcome 16: suspect identified, victim does not support',
    asked: 'Does the force remain an outlier on outcome 16?',
    notes: [
      'Outcome 16 by force is not published on data.police.uk, which pools it with other outcomes in “Unable to prosecute suspect”.',
    ],
    findings: present(
      place,
      unable === null ? null : funnel(coverageCheck(unable), { period: wholeOf(unable) }),
      share === null ? null : funnel(share, { period: wholeOf(share) }),
    ),
    excluded:
      place === null ? [] : [{ indicator: unableToProsecute.name, exclusions: place.evidence.excluded }],
  });
}

function wholeOf({ calendar }: Panel): string {
  return span(firstMonth(parsePeriod(calendar.start)), lastMonth(periodAt(calendar, calendar.length - 1)));
}
