import type { BriefingData } from '../../src/assess/briefing/context.ts';
import { victimSatisfaction } from '../../src/indicator/catalogue/satisfaction.ts';
import { type PaperOptions, paper } from '../../src/paper/make.ts';
import type { Paper } from '../../src/paper/paper.ts';
import type { Profile } from '../../src/paper/profile/profile.ts';
import { month } from '../../src/period/month.ts';
import { offset } from '../../src/period/offset.ts';

/** Rows of victims satisfied: of each area a share that goes by the month, of so many asked, without any chance in it. */
export function satisfied(
  shares: Readonly<Record<string, (at: number) => number>>,
  { months = 24, asked = 200 } = {},
): BriefingData {
  const first = month(2024, 10);
  const rows = Object.entries(shares).flatMap(([area, share]) =>
    Array.from({ length: months }, (_, at) => ({
      area,
      period: offset(first, at),
      // A figure up, the next down, so that there is something to vary.
      numerator: Math.round(asked * share(at)) + (at % 2 === 0 ? 3 : -3),
      denominator: asked,
      stage: 'whole-experience',
      group: 'all',
    })),
  );
  return { own: [{ indicator: victimSatisfaction, rows }] };
}

/** The paper of a force that has these areas and that item. */
export const paperOfAreas = (
  data: BriefingData,
  areas: readonly string[],
  profile: Partial<Profile> = {},
  options: PaperOptions = {},
): Paper => paper(data, { force: 'midshire', areas: areas.map((area) => ({ area })), ...profile }, options);
