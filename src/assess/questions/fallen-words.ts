import type { SeriesStatements } from '../../statement/of-series.ts';
import { sayLevel } from '../../statement/say.ts';
import { short } from './short.ts';

/** What the level is told to have done. */
export const fallenVerdicts = {
  higher: 'risen',
  lower: 'fallen',
  same: 'same',
  'not-told': 'cannot-tell',
  'one-period': 'cannot-tell',
} as const;

const leads = {
  fallen: 'lower',
  risen: 'higher',
  same: 'no change',
  'cannot-tell': 'cannot tell',
} as const;

/** What became of the place, then of the area singled out; numbers that may not be printed are not. */
export function fallenWords(
  name: string,
  whole: SeriesStatements | null,
  part: { readonly areaName: string; readonly of: SeriesStatements | null } | null,
) {
  const withheld = 'the numbers are too small to print';
  const beside =
    part === null
      ? null
      : part.of === null
        ? `in ${part.areaName} ${withheld}`
        : `in ${part.areaName} it ${sayLevel(part.of.level, part.of.shape, true)}`;
  if (whole === null) return short(`${name}: cannot tell`, withheld, beside);
  return short(
    `${name}: ${leads[fallenVerdicts[whole.level.value]]}`,
    `it ${sayLevel(whole.level, whole.shape, true)}`,
    beside,
  );
}
