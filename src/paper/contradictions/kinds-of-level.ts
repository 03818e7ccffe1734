import { both, close, type Group, type Kind, level, of, placed, same, valued } from './group.ts';

/** 1. “No change” beside a change, or beside “cannot tell”. */
export const noChange: Kind = (group) => {
  const chips = group.told.filter(
    ({ chip, line, reading }) => chip === 'no-change' && line !== null && reading.aspect === 'level',
  );
  const still = [...valued(group, 'level', 'same'), ...chips];
  const otherwise = valued(group, 'level', 'higher', 'lower', 'not-told').filter(
    ({ reading, line }) => line === null || !smaller(group, reading.size),
  );
  return still
    .flatMap((each) =>
      both(
        'no change, and a change or not told',
        each,
        otherwise.find((other) => same(each, other)),
      ),
    )
    .slice(0, 1);
};

/** A size that is said of a level within its margin is no change. */
const smaller = (group: Group, size: number | null) => {
  const known = level(group);
  return (
    known?.value === 'same' && size !== null && known.size?.value != null && close(size, known.size.value)
  );
};

/** 3. Falling or rising beside a level since a step; two dates or two sizes of one change. */
export const oneChange: Kind = (group) => {
  const courses = both(
    'moving, and level',
    valued(group, 'course', 'rising', 'falling')[0],
    valued(group, 'course', 'level')[0],
  );
  const ways = both(
    'rising, and falling',
    valued(group, 'course', 'rising')[0],
    valued(group, 'course', 'falling')[0],
  );
  const soon = both(
    'too soon, and told',
    valued(group, 'course', 'too-soon')[0],
    valued(group, 'course', 'rising', 'falling')[0],
  );
  const [first, ...dates] = of(group, 'change');
  const dated =
    first === undefined
      ? []
      : both(
          'two dates of one change',
          first,
          dates.find(({ reading }) => reading.value !== first.reading.value),
        );
  const sizes = of(group, 'level').filter(
    ({ reading }) => reading.size !== null && reading.of === '' && reading.unit !== '',
  );
  const [size, ...others] = sizes;
  const sized =
    size === undefined
      ? []
      : both(
          'two sizes of one change',
          size,
          others.find(
            ({ reading }) =>
              reading.unit === size.reading.unit && !close(reading.size ?? 0, size.reading.size ?? 0),
          ),
        );
  return [...courses, ...ways, ...soon, ...dated, ...sized].slice(0, 1);
};

/** 8. An interval over nothing beside a verdict; one wholly beyond what matters beside none. */
export const intervals: Kind = (group) => {
  const margin = level(group)?.grounds.margin ?? null;
  return of(group, 'level')
    .flatMap((each) => {
      const { range, value, of: pair } = each.reading;
      if (range === null || each.line?.result != null) return [];
      const told = value === 'higher' || value === 'lower' || each.chip === 'better' || each.chip === 'worse';
      if (told && range[0] < -0.0501 && range[1] > 0.0501)
        return [`a verdict whose interval holds nothing: ${placed(each)}`];
      const beyond =
        margin !== null &&
        margin > 0 &&
        pair === '' &&
        (range[0] > margin + 0.05 || range[1] < -margin - 0.05);
      return value === 'not-told' && beyond
        ? [`not told, and wholly beyond what matters: ${placed(each)}`]
        : [];
    })
    .slice(0, 1);
};

/** 10. Higher and lower for one pair of periods; parts of more than the whole without what fell. */
export const onePair: Kind = (group) => {
  const lines = of(group, 'level');
  const two = lines
    .filter(({ reading }) => reading.value === 'higher')
    .flatMap((each) =>
      both(
        'higher, and lower, for one pair of periods',
        each,
        lines.find((other) => other.reading.value === 'lower' && same(each, other)),
      ),
    );
  const told = lines
    .filter(({ reading }) => reading.value === 'higher' || reading.value === 'lower')
    .flatMap((each) =>
      both(
        'told, and not told, for one pair of periods',
        each,
        lines.find((other) => other.reading.value === 'not-told' && same(each, other)),
      ),
    );
  return [...two, ...told].slice(0, 1);
};
