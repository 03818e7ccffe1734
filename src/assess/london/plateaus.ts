import { plateau } from '../../change/plateau/plateau.ts';
import { domesticBurglary } from '../../indicator/catalogue/domestic-burglary.ts';
import { totalRecordedCrime } from '../../indicator/catalogue/recorded-crime.ts';
import { personalRobbery } from '../../indicator/catalogue/robbery.ts';
import { violenceWithInjury } from '../../indicator/catalogue/violence.ts';
import { bladePossession } from '../../indicator/catalogue/weapons.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import type { Month } from '../../period/period.ts';
import { scanPlateaus } from '../../scan/plateaus.ts';
import { scanFinding } from '../../scan/scan-finding.ts';
import type { Context } from '../briefing/context.ts';
import { type SectionDraft, section } from '../briefing/section.ts';
import { crimePanel, wholeLondon, withPandemic } from './areas.ts';

const read: readonly Indicator[] = [violenceWithInjury, domesticBurglary, personalRobbery, bladePossession];
const margin = { percent: 5 };
const beforePandemic = /* @__PURE__ */ parsePeriod('2020-02', { expect: 'month' });

/** What has plateaued: four series before the pandemic and now, and every borough and category at once. */
export function plateaus(context: Context): SectionDraft {
  const findings = [
    ...(context.isPast(beforePandemic) ? readings(context, beforePandemic) : []),
    ...readings(context),
    ...scans(context),
  ];
  return section({
    asked: 'Which kinds of crime have plateaued, and of how many can it not be told?',
    notes: [
      'The margin is 5% a year, fixed before the figures were read. The months of the pandemic are a declared break.',
    ],
    findings,
  });
}

function readings(context: Context, to?: Month) {
  return read.flatMap((indicator) => {
    const whole = wholeLondon(context, indicator);
    return whole === null ? [] : [plateau(whole, { margin, ...(to === undefined ? {} : { to }) })];
  });
}

/** Every category in every borough, to the end of the figures. */
function scans(context: Context) {
  const panel = crimePanel(context, totalRecordedCrime, { ...withPandemic, by: 'category' });
  if (panel === null) return [];
  return [scanFinding(scanPlateaus(panel.series, { margin }))];
}
