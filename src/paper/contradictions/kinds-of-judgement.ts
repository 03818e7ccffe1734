import { isOf, type Statement } from '../../statement/statement.ts';
import { both, type Kind, level, of, placed, same, valued } from './group.ts';
import { chanceOf } from './readings.ts';
import type { Told } from './told.ts';

/** 2. The usual spread, or no outlier, beside one that lies apart or is called worse for its place. */
export const usualSpread: Kind = (group) => {
  const [usual] = valued(group, 'area', 'within-ordinary-variation', 'within-chance');
  const [apart] = valued(group, 'area', 'beyond-ordinary-variation');
  const worse = group.told.find(
    ({ chip, line, reading }) =>
      reading.aspect === 'area' &&
      line?.where.startsWith('headline') === true &&
      (chip === 'worse' || chip === 'area-apart'),
  );
  return both('usual spread, and apart', usual, apart ?? worse);
};

/** 5. Two chances of one event; what is likelier than not called unlikely. */
export const twoChances: Kind = (group) => {
  const chances = of(group, 'chance');
  const two = chances.flatMap((each, at) =>
    both(
      'two chances of one event',
      each,
      chances.slice(at + 1).find((other) => same(each, other) && !alike(each, other)),
    ),
  );
  const unlikely = chances
    .filter(({ reading, text }) => Number(reading.value) > 0.5 && /\bunlikely\b/.test(text))
    .map((each) => `over even, and unlikely: ${placed(each)}`);
  return [...two, ...unlikely].slice(0, 1);
};

const alike = (one: Told, other: Told) => {
  const [a, b] = [Number(one.reading.value), Number(other.reading.value)];
  return Math.abs(a - b) <= Math.max(0.01, 0.1 * Math.min(a, b));
};

/** 6. “Will meet” from the wrong side of the target; “some months” of what is all but certain. */
export const outlook: Kind = (group) => {
  const { subject } = group;
  const stated = subject.statements.find((each) => isOf(each, 'outlook')) as Statement<'outlook'> | undefined;
  const known = level(group);
  const [first] = of(group, 'outlook');
  const two =
    first === undefined
      ? []
      : both(
          'two outlooks',
          first,
          of(group, 'outlook').find(({ reading }) => reading.value !== first.reading.value),
        );
  const wrong: string[] = [];
  if (stated !== undefined && known?.grounds.now.value != null && known.grounds.by === 'course') {
    const side = known.grounds.now.value - stated.grounds.target;
    const good = known.polarity === 'lower-is-better' ? side <= 0 : side >= 0;
    const said = (value: string) => valued(group, 'outlook', value)[0];
    if (!good)
      wrong.push(
        ...both('will meet, from the wrong side of the target', said('will-meet'), said('will-meet')),
      );
  }
  const sure = valued(group, 'outlook', 'some').find(({ subject: { statements }, text }) => {
    const chances = [...text.matchAll(/\b(?:1 in [\d,]+|\d+ in 100)\b/g)].map(([each]) => chanceOf(each));
    const own = statements.find((each) => isOf(each, 'outlook'))?.sure ?? null;
    return [...chances, ...(own === null ? [] : [own])].some((each) => each < 0.05 || each > 0.95);
  });
  return [...two, ...wrong, ...both('some months, and all but certain', sure, sure)].slice(0, 1);
};

/** 7. Established, beside “not among so many”. */
export const established: Kind = (group) =>
  group.told
    .filter(({ text }) => /not among so many|chance can explain among so many/i.test(text))
    .flatMap((each) =>
      both(
        'established, and not among so many',
        each,
        valued(group, 'area', 'beyond-ordinary-variation')[0] ??
          group.told.find(({ text }) => /\bestablished\b/i.test(text) && !/not established/i.test(text)),
      ),
    )
    .slice(0, 1);

/** 9. A claim supported beside the opposite; plateaued beside too soon. */
export const claimed: Kind = (group) => {
  const supported = group.told.filter(({ line }) => line !== null && /supported/i.test(line.result ?? ''));
  const said = (way: RegExp) => supported.find(({ line }) => way.test(line?.lead ?? ''));
  const usual = (value: string) =>
    valued(group, 'level', value).find(({ line, reading }) => reading.of === '' && line?.result == null);
  const rising = /\b(?:up|risen|rose|rising|increas\w*|improv\w*|higher)\b/i;
  const falling = /\b(?:down|fallen|fell|falling|decreas\w*|declin\w*|lower|reduc\w*)\b/i;
  const up =
    group.subject.statements[0]?.polarity === 'lower-is-better'
      ? /\b(?:up|risen|rose|rising|increas\w*|higher)\b/i
      : rising;
  const plain = (told: Told | undefined) => (told !== undefined && told.reading.of === '' ? told : undefined);
  return [
    ...both('a claim supported, and the opposite', plain(said(up)), usual('lower')),
    ...both('a claim supported, and the opposite', plain(said(falling)), usual('higher')),
    ...both('plateaued, and too soon', said(/plateau/i), valued(group, 'course', 'too-soon')[0]),
    ...both(
      'plateaued, and too soon',
      valued(group, 'course', 'level').find(({ text }) => /plateau/i.test(text)),
      valued(group, 'course', 'too-soon')[0],
    ),
  ].slice(0, 1);
};
