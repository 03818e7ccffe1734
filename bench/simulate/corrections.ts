import { misappliedOutcome } from '../../src/change/recording/misapplied-outcome.ts';
import { recordingCorrection } from '../../src/change/recording/recording-correction.ts';
import { association } from '../../src/change/together/association.ts';
import { wilson } from '../../src/interval/wilson.ts';
import type { Cell, Score } from './cell.ts';
import { counts, steady } from './draws.ts';
import { covers, grid, named, nominal, underMemory } from './grid.ts';
import { holds, howOften } from './score.ts';

const family = 'corrections and associations';

const ofAudits = grid({ audited: [50, 200], misapplied: [0.05, 0.15] }).map(
  (cell): Cell => ({
    family,
    name: `misappliedOutcome, ${named(cell)}, 2% of the others missed, ten times as many audited`,
    core: cell.audited === 200,
    replicates: 20_000,
    run: (replicates, chance) => {
      const [recorded, all] = [2000, 10_000];
      const truth = recorded * (1 - cell.misapplied) + (all - recorded) * 0.02;
      const audit = (share: number, audited: number) => ({
        share: chance.binomial(audited, share) / audited,
        audited,
      });
      const once = () =>
        holds(
          misappliedOutcome({
            ...{ recorded, all, destination: 'another' },
            misapplied: audit(cell.misapplied, cell.audited),
            missed: audit(0.02, 10 * cell.audited),
          }).corrected,
          truth,
        );
      return [howOften('coverage', replicates, covers, once)];
    },
  }),
);

const ofRecording = [100, 400].map(
  (audited): Cell => ({
    family,
    name: `recordingCorrection, completeness 85% and 91%, audited ${audited}`,
    core: audited === 400,
    replicates: 20_000,
    run: (replicates, chance) => {
      const audit = (share: number) => {
        const { value, lower, upper } = wilson(chance.binomial(audited, share), audited);
        return { value: value ?? 0, lower: lower ?? 0, upper: upper ?? 1 };
      };
      const once = () => {
        const drawn = Math.log(1.19) + 0.02 * chance.normal();
        const percent = (deviates: number) => 100 * Math.expm1(drawn + deviates * 0.02);
        const said = { value: percent(0), lower: percent(-1.96), upper: percent(1.96) };
        const { growthLeft } = recordingCorrection({ growth: said, before: audit(0.85), after: audit(0.91) });
        return holds(growthLeft, 100 * ((1.19 * 0.85) / 0.91 - 1));
      };
      return [howOften('coverage', replicates, covers, once)];
    },
  }),
);

/** Areas whose two counts have nothing to do with each other. */
const ofAssociation = grid({ areas: [1, 3, 5, 10], T: [24, 60], rho: [0, 0.3] }).map(
  (cell): Cell => ({
    family,
    name: `association, unrelated counts, mean 100, ${named(cell)}`,
    core: cell.T === 24 && (cell.areas === 1 || cell.areas === 5) && cell.rho === 0,
    run: (replicates, chance): readonly Score[] => {
      const expected = steady(cell.T, 100, 0.15);
      const drawn = () => counts(expected, { phi: 1.5, rho: cell.rho }, chance);
      const once = () => {
        const areas = Array.from({ length: cell.areas }, (_, at) => ({
          area: `${at}`,
          activity: drawn(),
          outcome: drawn(),
        }));
        const { verdict } = association(areas, { permutations: 199, seed: 1 + chance.below(1e6) });
        return verdict === 'cannot-tell' ? null : verdict !== 'no-association-shown';
      };
      const target = cell.rho === 0 ? { max: nominal.max } : underMemory;
      return [howOften('false association', replicates, target, once)];
    },
  }),
);

/** Corrected figures with audited shares, and series that have nothing to do with each other. */
export const correctionCells: readonly Cell[] = [...ofAudits, ...ofRecording, ...ofAssociation];
