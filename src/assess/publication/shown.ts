import { derivable } from './derivable.ts';
import type { Guard, Line, Stretch } from './guard.ts';

/** What somebody is shown of one indicator: the figures of these lines, added up over these stretches. */
export interface Claimed {
  readonly guard: Guard;
  readonly lines: readonly Line[];
  readonly stretches: readonly Stretch[];
}

/** Everything that is shown so far. */
export interface Shown {
  /** Shows it too, unless that would give away what is hidden, by itself or with what is shown already. */
  readonly add: (claimed: Claimed) => boolean;
}

/** A sum that nobody may have. */
interface Hidden {
  readonly line: Line;
  readonly stretch: Stretch;
}

/** A sheet with more stretches, or whose sums are more work to look through, is withheld as a whole if anything in it is hidden. */
const MOST = { stretches: 2000, work: 2e7 } as const;

/** Shown: may this be published beside what already is, or would what is hidden follow from it? */
export function nothingShown(): Shown {
  const known = new Map<Guard, Map<number, readonly Claimed[]>>();
  const hidden = new Map<Guard, Map<number, readonly Hidden[] | 'everything'>>();
  const hiddenIn = (guard: Guard, sheet: number) => {
    const sheets = hidden.get(guard) ?? new Map<number, readonly Hidden[] | 'everything'>();
    const found = sheets.get(sheet) ?? allHidden(guard, sheet);
    hidden.set(guard, sheets.set(sheet, found));
    return found;
  };
  return {
    add(claimed) {
      const { guard, lines } = claimed;
      const sheets = known.get(guard) ?? new Map<number, readonly Claimed[]>();
      const touched = [...new Set(lines.map(({ sheet }) => sheet))].map((sheet) => ({
        sheet,
        all: [
          ...(sheets.get(sheet) ?? []),
          { ...claimed, lines: lines.filter((line) => line.sheet === sheet) },
        ],
      }));
      for (const { sheet, all } of touched) {
        const secret = hiddenIn(guard, sheet);
        if (secret === 'everything') return false;
        const about = guard.sheets[sheet];
        if (secret.length === 0 || about === undefined) continue;
        const follows = derivable(about, guard.periods, all);
        if (secret.some(({ line, stretch }) => follows(line, stretch))) return false;
      }
      for (const { sheet, all } of touched) sheets.set(sheet, all);
      known.set(guard, sheets);
      return true;
    },
  };
}

/** Where no single period has anything hidden no sum over several has: then nothing is small. */
function allHidden({ hides, periods, sheets }: Guard, sheet: number): readonly Hidden[] | 'everything' {
  const { rows, columns } = sheets[sheet] ?? { rows: 0, columns: 0 };
  const width = columns > 1 ? columns + 1 : 1;
  const lines = Array.from(
    { length: (rows + 1) * width },
    (_, at): Line => ({
      sheet,
      row: Math.floor(at / width),
      column: at % width,
    }),
  );
  const hiddenOver = (stretch: Stretch) =>
    lines.flatMap((line): Hidden[] => (hides(line, stretch) ? [{ line, stretch }] : []));
  const single = Array.from({ length: periods }, (_, at): Stretch => [at, at + 1]);
  if (single.every((stretch) => hiddenOver(stretch).length === 0)) return [];
  const equations = (periods + 1) * (columns > 1 ? rows + columns + 2 : 1);
  const work = equations ** 2 * lines.length * (periods + 1);
  if ((periods * (periods + 1)) / 2 > MOST.stretches || work > MOST.work) return 'everything';
  return single.flatMap(([from]) => single.slice(from).flatMap(([, before]) => hiddenOver([from, before])));
}
