import { chiSquaredUpper } from '../../numeric/chi-squared.ts';

/**
 * Hansen's table for one changing coefficient: for trims of 0.49, 0.47, ... 0.01 at each end, p is the upper tail of
 * chi-squared at a + b x with so many degrees of freedom (a, b, df).
 */
const table: readonly (readonly [number, number, number])[] = [
  [-0.0648467, 0.99671156, 1.2573241],
  [-0.15305667, 0.96757645, 1.43651315],
  [-0.23071675, 0.95825013, 1.56531261],
  [-0.29247661, 0.95715782, 1.68851898],
  [-0.35706588, 0.95237505, 1.77889686],
  [-0.40514715, 0.96055795, 1.89761322],
  [-0.45248386, 0.95810999, 1.98370422],
  [-0.50458517, 0.96149538, 2.07086519],
  [-0.55009159, 0.96684273, 2.17244338],
  [-0.60241623, 0.96518399, 2.23509053],
  [-0.64308746, 0.97354902, 2.33722161],
  [-0.68833676, 0.97829106, 2.42776524],
  [-0.73136161, 0.9820687, 2.50833918],
  [-0.78078198, 0.99475319, 2.6209551],
  [-0.82894221, 1.00023473, 2.70286643],
  [-0.88430133, 1.00162529, 2.77835798],
  [-0.9499265, 1.00384268, 2.84325795],
  [-0.98828874, 1.01604712, 2.96752918],
  [-1.04892713, 1.02570939, 3.08442682],
  [-1.11527783, 1.03526033, 3.19770394],
  [-1.14992644, 1.06643436, 3.44739573],
  [-1.24010871, 1.06929468, 3.54993605],
  [-1.38522113, 1.06808543, 3.61667211],
  [-1.48296473, 1.1283969, 4.07202473],
  [-1.78738608, 1.17220925, 4.4726701],
];

/**
 * P(the largest F of one changing level exceeds `f`), for large n.
 *
 * `lambda` is the product of the odds of the last place and against the first that were looked at; it is read as the equal trim
 * 1/(1 + sqrt(lambda)) at both ends, between whose neighbours in the table p is drawn straight. Source: Hansen 1997.
 */
export function supFProbability(f: number, lambda: number): number {
  const trim = 1 / (1 + Math.sqrt(lambda));
  const at = (row: number) => {
    const [a, b, df] = table[row - 1] ?? [0, 1, 1];
    return chiSquaredUpper(Math.max(0, a + b * f), df);
  };
  if (trim <= 0.01) return at(table.length);
  // One place only: the ordinary test.
  if (trim >= 0.5) return chiSquaredUpper(f, 1);
  if (trim >= 0.49) return 100 * ((0.5 - trim) * at(1) + (trim - 0.49) * chiSquaredUpper(f, 1));
  const place = (0.51 - trim) * 50;
  const row = Math.floor(place);
  return (row + 1 - place) * at(row) + (place - row) * at(row + 1);
}
