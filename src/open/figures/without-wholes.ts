import { shown } from '../../source/fault-list.ts';
import type { WholeSigns } from '../table/wholes.ts';
import { coversAll, type Flat } from './flat.ts';

/** Rows without the wholes of a label, or the wholes alone where the label is not asked about. */
export function withoutWholes(
  flat: readonly Flat[],
  name: string,
  signs: Readonly<Record<string, WholeSigns>>,
  wantsWhole: boolean,
  said: string[],
): Flat[] {
  const whole = Object.keys(signs).filter((value) => signs[value]?.byName || signs[value]?.bySum);
  if (whole.length === 0) return [...flat];
  const alone = flat.filter(({ labels }) => signs[labels[name] ?? '']?.byName === true);
  if (wantsWhole && alone.length > 0 && coversAll(flat, alone, name)) {
    said.push(`Of ${name} the whole is used, ${whole.map(shown).join(', ')}, and none of its parts.`);
    return alone;
  }
  said.push(`Left out as wholes of other rows, in ${name}: ${whole.map(shown).join(', ')}.`);
  return flat.filter(({ labels }) => !whole.includes(labels[name] ?? ''));
}
