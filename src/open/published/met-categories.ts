import { plainName } from '../../source/area-finder.ts';

/** The classes of the Metropolitan Police that make up a category: all minor classes where none is listed. */
export interface MetClasses {
  readonly majors: readonly string[];
  readonly minors: readonly string[];
}

const VIOLENCE = ['Violence Against the Person'];
const WEAPONS = ['Possession of Weapons'];

/**
 * The leaf categories of the scheme `met`: each offence is in exactly one, and together they are recorded crime
 * without fraud and forgery, which ended in February 2013 but for a few. What is asked about at meetings stands alone.
 *
 * Stalking and harassment is a class since the tables of 2025, and weapons are one: before, the first lay inside violence
 * without injury, and the second were told apart.
 */
export const metCategories: Readonly<Record<string, MetClasses>> = {
  homicide: { majors: VIOLENCE, minors: ['Homicide', 'Murder'] },
  'violence-with-injury': {
    majors: VIOLENCE,
    minors: [
      'Violence with Injury',
      'Death Serious Injury Illegal Driving',
      'Assault with Injury',
      'Wounding/GBH',
    ],
  },
  'violence-without-injury': {
    majors: VIOLENCE,
    minors: ['Violence without Injury', 'Common Assault', 'Harassment', 'Other Violence'],
  },
  'stalking-and-harassment': { majors: VIOLENCE, minors: ['Stalking and Harassment'] },
  'sexual-offences': { majors: ['Sexual Offences'], minors: [] },
  'personal-robbery': { majors: ['Robbery'], minors: ['Robbery of Personal Property', 'Personal Property'] },
  'business-robbery': { majors: ['Robbery'], minors: ['Robbery of Business Property', 'Business Property'] },
  'domestic-burglary': {
    majors: ['Burglary'],
    minors: [
      'Domestic Burglary',
      'Burglary - Residential',
      'Residential Burglary',
      'Res Burglary of a Home',
      'Res Burglary of Unconnected Building',
      'Residential - Home',
      'Residential - Outbuilding',
      'Residential - General',
      'Burglary in a Dwelling',
    ],
  },
  'other-burglary': {
    majors: ['Burglary'],
    minors: [
      'Burglary Business and Community',
      'Non-domestic Burglary',
      'Non-residential Burglary',
      'Burglary in Other Buildings',
    ],
  },
  'vehicle-offences': {
    majors: ['Vehicle Offences'],
    minors: [],
  },
  theft: { majors: ['Theft'], minors: [] },
  'criminal-damage': { majors: ['Arson and Criminal Damage', 'Criminal Damage'], minors: [] },
  drugs: { majors: ['Drug Offences', 'Drugs'], minors: [] },
  'blade-possession': { majors: WEAPONS, minors: ['Possession of Article with Blade or Point'] },
  'other-weapons': {
    majors: WEAPONS,
    minors: [
      'Other Firearm Offences',
      'Other Knife Offences',
      'Possession of Firearm with Intent',
      'Possession of Firearms Offences',
      'Possession of Other Weapon',
    ],
  },
  'possession-of-weapons': { majors: WEAPONS, minors: ['Possession of Weapons'] },
  'public-order-other': {
    majors: ['Public Order Offences', 'Miscellaneous Crimes Against Society', 'Other Notifiable Offences'],
    minors: [],
  },
  'historical-fraud-and-forgery': {
    majors: ['Historical Fraud and Forgery', 'Fraud and Forgery', 'Fraud or Forgery', 'NFIB Fraud'],
    minors: [],
  },
};

/** Classes of the tables before 2019 whose major class holds more than one category. */
const byMinor: Readonly<Record<string, readonly string[]>> = {
  'vehicle-offences': [
    'Motor Vehicle Interference & Tampering',
    'Theft From Motor Vehicle',
    'Theft/Taking Of Motor Vehicle',
  ],
  theft: ['Other Theft', 'Other Theft Person', 'Theft From Shops', 'Theft/Taking of Pedal Cycle'],
  'public-order-other': ['Handling Stolen Goods'],
  'possession-of-weapons': ['Offensive Weapon'],
};
const mixedMajors = ['Theft and Handling', ...VIOLENCE];

/** The category of an offence whose class is not known here: it counts in totals, and in no other category. */
export const UNPLACED = 'unplaced';

/**
 * Collections that overlap the classes: knife crime lies inside robbery and violence. They are never added to them, and
 * neither are incidents that are no offence.
 */
const collections: ReadonlySet<string> = new Set(
  [
    ...['Domestic Abuse', 'Gun Crime', 'Hate Crime', 'Knife Crime', 'Lethal Barrel Discharge'],
    ...[
      'Business Crime',
      'Serious Youth Violence',
      'Gang Violence',
      'Non-notifiable',
      'Other Accepted Crime',
    ],
    ...['Robbery Mobile Phone', 'Theft Person - Mobile Phone', 'TNO Victim Based', 'TNO Non Victim Based'],
  ].map(plainName),
);

/** Whether a class is a collection of offences that are in other classes, or are none. */
export function isCollection(...majorAndMinor: readonly string[]): boolean {
  return majorAndMinor.some((name) => collections.has(plainName(name)));
}

/** The category of a class, or `null` for a class that is not known here. */
export function metCategory(major: string, minor: string): string | null {
  const [wanted, within] = [plainName(major), plainName(minor)];
  const has = (names: readonly string[], plain: string) => names.some((name) => plainName(name) === plain);
  for (const [category, { majors, minors }] of Object.entries(metCategories))
    if (has(majors, wanted) && (minors.length === 0 || has(minors, within))) return category;
  if (!has(mixedMajors, wanted)) return null;
  return Object.entries(byMinor).find(([, minors]) => has(minors, within))?.[0] ?? null;
}
