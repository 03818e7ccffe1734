import { plainName } from '../area-finder.ts';

/** The classes of the Metropolitan Police that make up a category: all minor classes where none is listed. */
interface MetClasses {
  readonly major: string;
  readonly minors: readonly string[];
}

const VIOLENCE = 'Violence Against the Person';
const WEAPONS = 'Possession of Weapons';

/**
 * The leaf categories of the scheme `met`: each offence is in exactly one, and together they are recorded crime
 * without Historical Fraud and Forgery, which ends in February 2013.
 */
const metCategories: Readonly<Record<string, readonly MetClasses[]>> = {
  homicide: [{ major: VIOLENCE, minors: ['Homicide'] }],
  'violence-with-injury': [{ major: VIOLENCE, minors: ['Violence with Injury'] }],
  'violence-without-injury': [{ major: VIOLENCE, minors: ['Violence without Injury'] }],
  'sexual-offences': [{ major: 'Sexual Offences', minors: [] }],
  'personal-robbery': [{ major: 'Robbery', minors: ['Robbery of Personal Property'] }],
  'business-robbery': [{ major: 'Robbery', minors: ['Robbery of Business Property'] }],
  'domestic-burglary': [{ major: 'Burglary', minors: ['Domestic Burglary'] }],
  'other-burglary': [{ major: 'Burglary', minors: ['Burglary Business and Community'] }],
  'vehicle-offences': [{ major: 'Vehicle Offences', minors: [] }],
  theft: [{ major: 'Theft', minors: [] }],
  'criminal-damage': [{ major: 'Arson and Criminal Damage', minors: [] }],
  drugs: [{ major: 'Drug Offences', minors: [] }],
  'blade-possession': [{ major: WEAPONS, minors: ['Possession of Article with Blade or Point'] }],
  'other-weapons': [
    {
      major: WEAPONS,
      minors: [
        'Other Firearm Offences',
        'Other Knife Offences',
        'Possession of Firearm with Intent',
        'Possession of Firearms Offences',
        'Possession of Other Weapon',
      ],
    },
  ],
  'public-order-other': [
    { major: 'Public Order Offences', minors: [] },
    { major: 'Miscellaneous Crimes Against Society', minors: [] },
  ],
  'historical-fraud-and-forgery': [{ major: 'Historical Fraud and Forgery', minors: [] }],
};

/** The category of a class, or `null` for a class that is new. */
export function metCategory(major: string, minor: string): string | null {
  const [wanted, within] = [plainName(major), plainName(minor)];
  for (const [category, classes] of Object.entries(metCategories))
    for (const { major: own, minors } of classes)
      if (
        plainName(own) === wanted &&
        (minors.length === 0 || minors.some((name) => plainName(name) === within))
      )
        return category;
  return null;
}
