import { marginOnScale } from '../../../src/change/plateau/plateau-months.ts';
import type { Random } from '../../../src/numeric/random.ts';
import { type Cell, type Score, shareScore } from '../cell.ts';
import { named } from '../grid.ts';
import { events, surveys } from './draws.ts';
import { type Draw, lines, read } from './judge.ts';
import { firstKey, rules } from './rules.ts';
import { truthNamed } from './truths.ts';

const family = 'plateau: the second keys that were compared';

const drawn: readonly (readonly [dimensions: Readonly<Record<string, number>>, draw: Draw])[] = [
  ...[50, 100, 200, 750].map((n) => [{ n, rho: 0 }, surveys(n, {})] as const),
  [{ n: 200, rho: 0.3 }, surveys(200, { rho: 0.3 })],
  ...[
    [100, 1],
    [100, 3],
    [400, 3],
  ].map(([mean = 0, phi = 0]) => [{ mean, phi, rho: 0 }, events(mean, { phi }, 0.15)] as const),
];

/** How often each rule would say plateau of the same series. */
function scores(draw: Draw, name: string, replicates: number, chance: Random): readonly Score[] {
  const truth = truthNamed(name);
  const times = rules.map(() => 0);
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    const { margin, reading } = read(draw(truth, chance));
    if (reading === null || margin === null) continue;
    const limit = marginOnScale(margin);
    if (!firstKey(reading, limit)) continue;
    rules.forEach(([, rule], at) => {
      if (rule(lines, reading, limit)) times[at] = (times[at] ?? 0) + 1;
    });
  }
  const kind = truth.now === 'level' ? 'plateau' : 'false plateau';
  return rules.map(([rule], at) => shareScore(`${kind}, ${rule}`, times[at] ?? 0, replicates));
}

export const lowInformationCells: readonly Cell[] = [
  'fall, rise, fall at 2 d',
  'flat',
  'rise at 3 d, then flat for 36',
  'line at d',
  'flat, then d for 12',
  'flat, then d for 24',
].flatMap((name, row) =>
  drawn.map(
    ([dimensions, draw], column): Cell => ({
      family,
      name: `${name}, ${named(dimensions)}`,
      core: (row === 0 && (column === 1 || column > 3)) || (row === 1 && column === 1),
      run: (replicates, chance) => scores(draw, name, replicates, chance),
    }),
  ),
);
