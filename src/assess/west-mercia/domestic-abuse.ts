import { difference, growth } from '../../change/index.ts';
import { domesticAbuseOffences, repeatDomesticAbuseVictims } from '../../indicator/catalogue/index.ts';
import { sumAreas } from '../../series/index.ts';
import type { Context } from '../briefing/context.ts';
import { present, type SectionDraft, section } from '../briefing/section.ts';
import { twelveMonths } from '../twelve-months.ts';

const force = { area: 'west-mercia', areaName: 'West Mercia' };

/** Domestic abuse: growth beside that of England and Wales, and repeat victims. */
export function domesticAbuse(context: Context): SectionDraft {
  const offences = context.panelOf(domesticAbuseOffences, 'illustrative-domestic-abuse');
  const victims = context.panelOf(repeatDomesticAbuseVictims, 'illustrative-repeat-victims');
  return section({
    asked:
      'Offences are said to have risen by 19% in 2018/19: how does that compare, and what of repeat victims?',
    notes: [
      'There is no offence of domestic abuse: offences are flagged, and part of the growth is the flagging.',
      ...(context.isPast('2018/19')
        ? [
            'Nationally the count rose by 24.5% in 2018/19 (to 746,219, Office for National Statistics): a rate of change needs its comparator.',
          ]
        : []),
    ],
    findings: present(
      offences === null
        ? null
        : growth(sumAreas(offences, force), { ...twelveMonths(offences.calendar), ...national(context) }),
      victims === null ? null : difference(sumAreas(victims, force), twelveMonths(victims.calendar)),
    ),
  });
}

/** The published national growth; its count of the earlier year was worked back from the percentage. */
function national({ data, isPast }: Context) {
  if (!isPast('2018/19')) return {};
  const source = data.tables['national-domestic-abuse']?.about;
  const comparator = {
    name: 'England and Wales, 2018/19',
    percent: 24.5,
    source: source === undefined ? 'Office for National Statistics' : `${source.publisher}: ${source.title}`,
  };
  return { comparator };
}
