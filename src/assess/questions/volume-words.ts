import type { SeriesStatements } from '../../statement/of-series.ts';
import { sayLevel } from '../../statement/say.ts';
import { lower } from './say.ts';
import { type Short, short } from './short.ts';
import { levelVerdicts } from './told-of-series.ts';
import { besideLead, type CrimeOfYears, crimeWords } from './year-growth.ts';

/** What the level of a total or of a category is told to be. */
export const volumeVerdict = (statements: SeriesStatements | null | undefined) =>
  levelVerdicts[statements?.level.value ?? 'not-told'];

/** What became of the total, beside other forces, then of the low-harm category. */
export function volumeWords(
  all: string,
  category: string,
  crime: CrimeOfYears | null,
  kind: SeriesStatements | null,
): Short {
  const lead = { higher: 'higher', lower: 'lower', same: 'no change', 'cannot-tell': 'cannot tell' } as const;
  const rose = crime?.statements.level.value === 'higher';
  return short(
    crime === null
      ? `${category}: ${lead[volumeVerdict(kind)]}`
      : `${all}: ${lead[volumeVerdict(crime.statements)]}${rose ? besideLead(crime) : ''}`,
    crime === null ? null : crimeWords(crime),
    kind === null
      ? `on ${lower(category)} there are no figures by month, so it cannot be told`
      : `${crime === null ? 'it' : lower(category)} ${sayLevel(kind.level, kind.shape, true)}`,
  );
}
