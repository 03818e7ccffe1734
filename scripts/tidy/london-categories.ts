import type { CategoryAbout } from './published-table.ts';

const VIOLENCE = ['Violence Against the Person'];
const WEAPONS = ['Possession of Weapons'];

/**
 * How the Metropolitan Police classes are folded into leaf categories. The classes that the assurance meeting
 * asks about stand alone; where no minor class is listed, all of the major class belong.
 */
export const LONDON_CATEGORIES: Readonly<Record<string, CategoryAbout>> = {
  homicide: { label: 'Homicide', majors: VIOLENCE, minors: ['Homicide'] },
  'violence-with-injury': {
    label: 'Violence with injury',
    majors: VIOLENCE,
    minors: ['Violence with Injury'],
  },
  'violence-without-injury': {
    label: 'Violence without injury',
    majors: VIOLENCE,
    minors: ['Violence without Injury'],
  },
  'sexual-offences': { label: 'Sexual offences', majors: ['Sexual Offences'], minors: [] },
  'personal-robbery': {
    label: 'Personal robbery',
    majors: ['Robbery'],
    minors: ['Robbery of Personal Property'],
  },
  'business-robbery': {
    label: 'Business robbery',
    majors: ['Robbery'],
    minors: ['Robbery of Business Property'],
  },
  'domestic-burglary': { label: 'Domestic burglary', majors: ['Burglary'], minors: ['Domestic Burglary'] },
  'other-burglary': {
    label: 'Burglary of business and community premises',
    majors: ['Burglary'],
    minors: ['Burglary Business and Community'],
  },
  'vehicle-offences': { label: 'Vehicle offences', majors: ['Vehicle Offences'], minors: [] },
  theft: { label: 'Theft (from the person, shoplifting, bicycle, other)', majors: ['Theft'], minors: [] },
  'criminal-damage': {
    label: 'Criminal damage and arson',
    majors: ['Arson and Criminal Damage'],
    minors: [],
  },
  drugs: { label: 'Drug offences', majors: ['Drug Offences'], minors: [] },
  'blade-possession': {
    label: 'Possession of article with blade or point',
    majors: WEAPONS,
    minors: ['Possession of Article with Blade or Point'],
  },
  'other-weapons': {
    label: 'Possession of other weapons',
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
    label: 'Public order and miscellaneous crimes against society',
    majors: ['Public Order Offences', 'Miscellaneous Crimes Against Society'],
    minors: [],
  },
};
