import { ears } from '../../src/change/ahead/early-warning-ears.ts';
import { type FarringtonPoint, farrington } from '../../src/change/ahead/early-warning-farrington.ts';
import type { Answer, Family, Given } from './mapping.ts';

function earsOf({ input }: Given) {
  return ears(input.x as (number | null)[], {
    method: input.method as 'C1' | 'C2' | 'C3',
    baseline: Number(input.baseline),
    alpha: Number(input.alpha),
  });
}

const original = ({ input }: Given) => input.noPeriods === undefined;

function farringtonOf(given: Given): readonly FarringtonPoint[] {
  const { input } = given;
  const places = (input.range as number[]).map((place) => place - 1);
  const common = { years: Number(input.b), halfWindow: Number(input.w), alpha: Number(input.alpha), from: 0 };
  const points = farrington(
    input.x as (number | null)[],
    original(given)
      ? { ...common, form: 'original' }
      : {
          ...common,
          parts: Number(input.noPeriods),
          leaveOut: Number(input.pastWeeksNotIncluded),
          limit: input.thresholdMethod === 'delta' ? 'two-thirds' : 'negative-binomial',
        },
  );
  return places.flatMap((place) => points.slice(place, place + 1));
}

/** surveillance prints a limit of 0 in the original, and none in the improved form, where it does not judge. */
const upperbound: Answer = (given) =>
  farringtonOf(given).map(({ upper }) => (original(given) ? (upper ?? 0) : upper));

export const earlyWarning: Family = {
  ears: {
    first_index: (given) => (earsOf(given)[0]?.place ?? Number.NaN) + 1,
    upperbound: (given) => earsOf(given).map(({ upper }) => upper),
    alarm: (given) => earsOf(given).map(({ alarm, upper }) => (upper === null ? null : Number(alarm))),
  },
  farrington: {
    upperbound,
    alarm: (given) => farringtonOf(given).map(({ alarm }) => Number(alarm)),
    expected: (given) => farringtonOf(given).map(({ expected }) => expected),
    pvalue: (given) => farringtonOf(given).map(({ p }) => p),
  },
};
