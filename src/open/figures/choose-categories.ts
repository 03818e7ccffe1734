import type { Indicator } from '../../indicator/indicator.ts';
import { schemes } from '../../indicator/scheme.ts';
import { plainName } from '../../source/area-finder.ts';
import { shown } from '../../source/fault-list.ts';
import type { WholeSigns } from '../table/wholes.ts';
import { holdsAnother } from '../words/offence-groups.ts';
import { cutsAcross, mentions, namesIndicator, sameWords } from '../words/words.ts';
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
  /** Whether some of its categories will do, as it is what the table is asked for. */
  takesSome: boolean,
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
      const said = lacking(indicator, chosen);
      if (said.length > 0 && !takesSome)
        refuse(
          `must have every category of ${indicator.name} (--indicator ${indicator.id} takes those that there are)`,
          found.join(', '),
        );
      // Of a whole and its parts the whole alone counts.
      const kept = found.filter((name) => signs[plain.get(plainName(name)) ?? '']?.bySum === true);
      const own = new Map(
        (kept.length > 0 ? kept : found).map((name) => [plain.get(plainName(name)) ?? '', name]),
      );
      return { flat: renamed(flat, own), scheme, said };
    }
    // `ROBBERY (BUSINESS)` and `Robbery - personal` are names of the list in another order.
    const own = listedNames.own;
    const names = own === undefined || own === 'all' ? [] : own;
    const inWords = new Map(
      values.flatMap((value) => {
        const name = names.find((each) => sameWords(value, each));
        return name === undefined ? [] : [[value, name] as const];
      }),
    );
    if (inWords.size > 1 && new Set(inWords.values()).size === inWords.size && possible.includes('own'))
      return {
        flat: renamed(flat, inWords),
        scheme: 'own',
        said: [`The categories ${listed(inWords.keys())} are taken for ${indicator.name}.`],
      };
    const called = values.filter((value) => namesIndicator(value, indicator));
    const [only, second] = called;
    const [scheme] = possible;
    const ofScheme = scheme === undefined ? undefined : listedNames[scheme];
    const [name] = ofScheme === undefined || ofScheme === 'all' ? [] : ofScheme;
    if (only !== undefined && second === undefined && scheme !== undefined && name !== undefined) {
      const chosenScheme = possible.includes('own') ? 'own' : scheme;
      const ownNames = listedNames[chosenScheme];
      const into = (ownNames === undefined || ownNames === 'all' ? undefined : ownNames[0]) ?? name;
      return {
        flat: renamed(flat, new Map([[only, into]])),
        scheme: chosenScheme,
        said: [`The category ${JSON.stringify(shown(only))} is taken for ${indicator.name}.`],
      };
    }
    return refuse(
      `must have the category of ${indicator.name} (--where ${quoted(`category=${values.find((value) => mentions(value, indicator)) ?? first(values)}`)} takes one)`,
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
  const group = isCovered
    ? undefined
    : values.find((value) => !wholes.includes(value) && !isSaid(value) && holdsAnother(value, values));
  if (group !== undefined)
    refuse(
      `must be known as one beside the others or as a group of them, as offences that it holds stand beside it (--whole ${quoted(group)} leaves it out, --whole none adds it)`,
      shown(group),
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

/** What a table of one's own lacks of the categories of an indicator; nothing where it has one of them all. */
function lacking(
  { id, name }: Indicator,
  {
    found,
    scheme,
    wanted,
  }: { readonly scheme: string; readonly wanted: readonly string[]; readonly found: readonly string[] },
): readonly string[] {
  if (scheme !== 'own' || found.length === wanted.length || found.includes(id)) return [];
  const rest = wanted.filter((each) => !found.includes(each) && each !== id);
  return rest.length === 0
    ? []
    : [`Of ${name} the table has ${found.join(', ')}, and no ${rest.join(', ')}.`];
}

const renamed = (flat: readonly Flat[], names: ReadonlyMap<string, string>): Flat[] =>
  flat.flatMap((each) => {
    const name = names.get(each.labels['category'] ?? '');
    return name === undefined ? [] : [{ ...each, labels: { ...each.labels, category: name } }];
  });
