import type { Indicator } from '../../indicator/indicator.ts';
import type { LongFigure, LongFigures } from './long-figures.ts';
import { slotOf, type TableKind } from './measures.ts';

/** The figures of one place: those on its top, and those below. */
interface PlaceFigures {
  readonly of: LongFigure;
  readonly value: readonly LongFigure[];
  readonly below: readonly LongFigure[];
}

const END = -1;

/** Puts figures together by their places, in the order in which they are met. Those of another measure are counted. */
export function placesOf(
  figures: LongFigures,
  kind: TableKind,
  indicator: Indicator | null,
  reject: (figure: LongFigure, column: string, expected: string, found: string) => void,
) {
  const passed = new Map<string, number>();
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  const next = new Int32Array(figures.length).fill(END);
  let hasBelow = false;
  let index = END;
  for (const figure of figures) {
    index += 1;
    const slot = slotOf(figure.measure, kind, indicator);
    if (slot === null) passed.set(figure.measure ?? '', (passed.get(figure.measure ?? '') ?? 0) + 1);
    else if (kind !== 'published' && figure.percent)
      reject(figure, slot, 'must be a number of cases, not a percentage', `${figure.number}%`);
    else {
      hasBelow ||= slot === 'below';
      const place = figures.placeOf(index);
      const before = last.get(place) ?? first.get(place);
      if (before === undefined) first.set(place, index);
      else {
        next[before] = index;
        last.set(place, index);
      }
    }
  }
  return {
    passed,
    hasBelow,
    *each(): Generator<PlaceFigures> {
      for (const from of first.values()) {
        const found = { of: figures.at(from), value: [] as LongFigure[], below: [] as LongFigure[] };
        for (let at = from; at !== END; at = next[at] ?? END) {
          const figure = at === from ? found.of : figures.at(at);
          found[slotOf(figure.measure, kind, indicator) ?? 'value'].push(figure);
        }
        yield found;
      }
    },
  };
}
