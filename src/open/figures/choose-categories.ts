import type { Indicator } from '../../indicator/indicator.ts';
import { schemes } from '../../indicator/scheme.ts';
import { plainName } from '../../source/area-finder.ts';
import { shown } from '../../source/fault-list.ts';
import type { WholeSigns } from '../table/wholes.ts';
import { cutsAcross, namesIndicator } from '../words/words.ts';
import { asksWhole, coversAll, type Flat, first, isBlankWhole, listed, quoted } from './flat.ts';

/** The categories that an indicator is about, in the names of a scheme. */
export function chooseCategories(
  flat: readonly Flat[],
  signs: Readonly<Record<string, WholeSigns>>,
  indicator: Indicator,
  forced: readonly string[],
  stated: string | null,
  /** Whether rows without a category are added to those with one. */
  addsBlanks: boolean,
  refuse: (expected: string, found: string) => never,
): { readonly flat: Flat[]; readonly scheme: string | null; readonly said: readonly string[] } {
  const values = [...new Set(flat.map(({ labels }) => labels['category'] ?? ''))];
  const listedNames = indicator.categories ?? {};
  const isTotal =
    Object.keys(listedNames).length === 0 || Object.values(listedNames).some((names) => names === 'all');
  const plain = new Map(values.map((value) => [plainName(value), value]));
  const wholes = values.filter(
    (value) =>
      signs[value]?.byName ||
      signs[value]?.bySum ||
      forced.some((each) => plainName(each) === plainName(value)),
  );
  if (!isTotal) {
    const possible = schemes.filter(
      (scheme) => listedNames[scheme] !== undefined && (stated === null || stated === scheme),
    );
    const met = possible.map((scheme) => {
      const names = listedNames[scheme];
      const wanted = names === undefined || names === 'all' ? [] : names;
      return { scheme, wanted, found: wanted.filter((name) => plain.has(plainName(name))) };
    });
    const complete = met.find(({ wanted, found }) => wanted.length > 0 && found.length === wanted.length);
    const partly = met.find(({ scheme, found }) => scheme === 'own' && found.length > 0);
    const chosen = complete ?? partly;
    if (chosen !== undefined) {
      const { scheme, found } = chosen;
      // Of a whole and its parts the whole alone counts.
      const kept = found.filter((name) => signs[plain.get(plainName(name)) ?? '']?.bySum === true);
      const own = new Map(
        (kept.length > 0 ? kept : found).map((name) => [plain.get(plainName(name)) ?? '', name]),
      );
      return { flat: renamed(flat, own), scheme, said: [] };
    }
    const called = values.filter((value) => namesIndicator(value, indicator));
    const [only, second] = called;
    const [scheme] = possible;
    const names = scheme === undefined ? undefined : listedNames[scheme];
    const [name] = names === undefined || names === 'all' ? [] : names;
    if (only !== undefined && second === undefined && scheme !== undefined && name !== undefined) {
      const own = possible.includes('own') ? 'own' : scheme;
      const ownNames = listedNames[own];
      const into = (ownNames === undefined || ownNames === 'all' ? undefined : ownNames[0]) ?? name;
      return {
        flat: renamed(flat, new Map([[only, into]])),
        scheme: own,
        said: [`The category ${JSON.stringify(shown(only))} is taken for ${indicator.name}.`],
      };
    }
    return refuse(
      `must have the category of ${indicator.name} (--where ${quoted(`category=${first(values)}`)} takes one)`,
      listed(values),
    );
  }
  const isSaid = (value: string) =>
    forced.some((each) => each.toLowerCase() === 'none' || plainName(each) === plainName(value));
  const named = wholes.filter((value) => signs[value]?.byName);
  const likely = values.find(
    (value) => signs[value]?.mayBeChance && !forced.some((each) => plainName(each) === plainName(value)),
  );
  if (likely !== undefined) refuse(...asksWhole(likely));
  const alone = flat.filter(({ labels }) => named.includes(labels['category'] ?? ''));
  const isCovered = named.length === 1 && stated === null && coversAll(flat, alone, 'category');
  if (values.includes('') && values.length > 1 && !addsBlanks && !isCovered) {
    const leaves = flat.filter(({ labels }) => !wholes.includes(labels['category'] ?? ''));
    if (isBlankWhole(leaves, 'category'))
      return {
        flat: leaves.filter(({ labels }) => labels['category'] === ''),
        scheme: stated,
        said: [
          'The rows without a category are the whole of the others: they are used, and none of its parts.',
        ],
      };
    refuse(
      'must be named in every row, as a row without a category could be the whole of the others (--sum-over category adds it to them; a row of the whole must say Total)',
      'empty cells beside others',
    );
  }
  const across =
    isCovered || stated !== null ? undefined : values.find((value) => cutsAcross(value) && !isSaid(value));
  if (
    across !== undefined &&
    values.some((value) => value !== '' && !cutsAcross(value) && !wholes.includes(value))
  )
    refuse(
      `must be known as an offence beside the others or as a kind of them that cuts across: its crimes may be among theirs (--whole ${quoted(across)} leaves it out, --whole none adds it)`,
      shown(across),
    );
  if (wholes.length === 0) return { flat: [...flat], scheme: stated, said: [] };
  const less = named.find((value) => signs[value]?.isLess);
  if (less !== undefined && !forced.some((each) => plainName(each) === plainName(less)))
    refuse(
      `must be the whole of the other categories, or not: its figures are less than theirs together (--where ${quoted(`category=${less}`)}, or --whole none)`,
      shown(less),
    );
  if (isCovered)
    return {
      flat: alone.map((each) => ({ ...each, labels: { ...each.labels, category: '' } })),
      scheme: stated,
      said: [`Of the categories the whole is used, ${shown(named[0] ?? '')}, and none of its parts.`],
    };
  return {
    flat: flat.filter(({ labels }) => !wholes.includes(labels['category'] ?? '')),
    scheme: stated,
    said: [`Left out as wholes of other categories: ${wholes.map(shown).join(', ')}.`],
  };
}

const renamed = (flat: readonly Flat[], names: ReadonlyMap<string, string>): Flat[] =>
  flat.flatMap((each) => {
    const name = names.get(each.labels['category'] ?? '');
    return name === undefined ? [] : [{ ...each, labels: { ...each.labels, category: name } }];
  });
