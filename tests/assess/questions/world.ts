import type { BriefingData } from '../../../src/assess/briefing/context.ts';
import { attendanceAtCourt } from '../../../src/indicator/catalogue/attendance-at-court.ts';
import { callsAnswered } from '../../../src/indicator/catalogue/calls-answered.ts';
import { chargedToEvidentialDifficulty } from '../../../src/indicator/catalogue/charge-to-nfa.ts';
import { publicConfidence } from '../../../src/indicator/catalogue/confidence.ts';
import { domesticAbuseOffences } from '../../../src/indicator/catalogue/domestic-abuse.ts';
import { fileQuality } from '../../../src/indicator/catalogue/file-quality.ts';
import { unresourcedIncidents } from '../../../src/indicator/catalogue/response.ts';
import {
  hateCrimeSatisfaction,
  satisfactionByStage,
  victimSatisfaction,
} from '../../../src/indicator/catalogue/satisfaction.ts';
import { domesticAbuseOutcome16, outcome16 } from '../../../src/indicator/catalogue/unsupported-outcomes.ts';
import { violenceWithoutInjury } from '../../../src/indicator/catalogue/violence.ts';
import { answers, counts, own } from './figures.ts';

/** A world of one’s own: six areas whose figures fall, rise, stay or differ as the seed has it. */
export function world(seed: number, areas: readonly string[]): NonNullable<BriefingData['own']> {
  const drop = ((seed * 7) % 5) * 0.03 - 0.06;
  const apart = ((seed * 3) % 4) * 0.04;
  const level = (area: number, at: number) => 0.75 - (at > 15 ? drop : 0) - (area === 0 ? apart : 0);
  const shares = (extra: Record<string, string> = {}, n = 200) =>
    answers(areas, 30, level, { n, seed, extra });
  const quarters = ['2017/18', '2018/19'].flatMap((year) => [1, 2, 3, 4].map((each) => `${year}-Q${each}`));
  const survey = quarters.flatMap((period, at) =>
    areas.flatMap((area, place) =>
      ['overall', 'visibility'].map((dimension, which) => ({
        ...{ area, period, dimension, denominator: 250 },
        numerator:
          130 +
          ((at * 7 + place * 3 + seed) % 15) -
          (place === 0 && which === 1 ? Math.round(250 * apart) : 0),
      })),
    ),
  );
  const crimes = (rise: number) => counts(areas, 24, (_, at) => (at > 11 ? 100 + rise : 100), seed);
  return [
    own(callsAnswered, shares({}, 800)),
    own(fileQuality, shares({}, 400)),
    own(publicConfidence, survey),
    own(victimSatisfaction, shares()),
    own(satisfactionByStage, shares({ stage: 'follow-up' })),
    own(hateCrimeSatisfaction, shares({}, 12)),
    own(violenceWithoutInjury, crimes(10 * (seed % 4) - 10)),
    own(domesticAbuseOffences, crimes(8 * (seed % 5) - 12)),
    own(domesticAbuseOutcome16, shares({ group: 'domestic-abuse' })),
    own(outcome16, shares({ group: 'all' }, 2000)),
    own(chargedToEvidentialDifficulty, shares({}, 600)),
    own(unresourcedIncidents, shares()),
    own(attendanceAtCourt, [
      ...shares({ role: 'all' }),
      ...shares({ role: 'victim' }, 80),
      ...shares({ role: 'witness' }, 120),
    ]),
  ];
}

/** Boroughs, forces, and areas that no list knows. */
export const boroughs = ['camden', 'hackney', 'haringey', 'islington', 'lambeth', 'southwark'];
export const plain = ['north', 'south', 'east', 'west', 'centre', 'coast'];
