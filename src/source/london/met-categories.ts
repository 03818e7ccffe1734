import { plainName } from '../area-finder.ts';

/** The classes of the Metropolitan Police that make up a category: all minor classes where none is listed. */
export interface MetClasses {
  readonly majors: readonly string[];
  readonly minors: readonly string[];
}

const VIOLENCE = ['Violence Against the Person'];
const WEAPONS = ['Possession of Weapons'];

/**
 * The leaf categories of the scheme `met`: each offence is in exactly one, and together they are recorded crime
 * without Historical Fraud and Forgery, which ends in February 2013. What is asked about at meetings stands alone.
 */
export const metCategories: Readonly<Record<string, MetClasses>> = {
  homicide: { majors: VIOLENCE, minors: ['Homicide'] },
  'violence-with-injury': { majors: VIOLENCE, minors: ['Violence with Injury'] },
  'violence-without-injury': { majors: VIOLENCE, minors: ['Violence without Injury'] },
  'sexual-offences': { majors: ['Sexual Offences'], minors: [] },
  'personal-robbery': { majors: ['Robbery'], minors: ['Robbery of Personal Property'] },
  'business-robbery': { majors: ['Robbery'], minors: ['Robbery of Business Property'] },
  'domestic-burglary': { majors: ['Burglary'], minors: ['Domestic Burglary'] },
  'other-burglary': { majors: ['Burglary'], minors: ['Burglary Business and Community'] },
  'vehicle-offences': { majors: ['Vehicle Offences'], minors: [] },
  theft: { majors: ['Theft'], minors: [] },
  'criminal-damage': { majors: ['Arson and Criminal Damage'], minors: [] },
  drugs: { majors: ['Drug Offences'], minors: [] },
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
  'public-order-other': {
    majors: ['Public Order Offences', 'Miscellaneous Crimes Against Society'],
    minors: [],
  },
  'historical-fraud-and-forgery': { majors: ['Historical Fraud and Forgery'], minors: [] },
};

/** The category of a class, or `null` for a class that is new. */
export function metCategory(major: string, minor: string): string | null {
  const [wanted, within] = [plainName(major), plainName(minor)];
  const has = (names: readonly string[], plain: string) => names.some((name) => plainName(name) === plain);
  for (const [category, { majors, minors }] of Object.entries(metCategories))
    if (has(majors, wanted) && (minors.length === 0 || has(minors, within))) return category;
  return null;
}
