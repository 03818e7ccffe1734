import { metCategories } from '../../src/source/london/met-categories.ts';
import type { CategoryAbout } from './published-table.ts';

/** The class is left out: it ends in February 2013, so any total that held it would break there. */
const LEFT_OUT = 'historical-fraud-and-forgery';

/** Names to print, where they are not those of the classes. */
const LABELS: Readonly<Record<string, string>> = {
  'other-burglary': 'Burglary of business and community premises',
  theft: 'Theft (from the person, shoplifting, bicycle, other)',
  'criminal-damage': 'Criminal damage and arson',
  drugs: 'Drug offences',
  'blade-possession': 'Possession of article with blade or point',
  'other-weapons': 'Possession of other weapons',
  'public-order-other': 'Public order and miscellaneous crimes against society',
};

/** `violence-with-injury` as Violence with injury. */
const sentenceCase = (key: string): string =>
  `${key.charAt(0).toUpperCase()}${key.slice(1).replaceAll('-', ' ')}`;

/** How the Metropolitan Police classes are folded into leaf categories, as the reader of the library folds them. */
export const LONDON_CATEGORIES: Readonly<Record<string, CategoryAbout>> = Object.fromEntries(
  Object.entries(metCategories)
    .filter(([category]) => category !== LEFT_OUT)
    .map(([category, classes]) => [
      category,
      { label: LABELS[category] ?? sentenceCase(category), ...classes },
    ]),
);
