import type { Indicator } from '../../indicator/indicator.ts';
import { shown } from '../../source/fault-list.ts';
import { headerWords, measureOf } from '../words/words.ts';
import type { Detail } from './details.ts';
import type { LongFigure, LongFigures } from './long-figures.ts';

/** Fewer figures than these tell nothing together. */
const LEAST = 4;

/**
 * Whether what stands for the cases of a share are shares themselves, beside the number that they are of: all of them are
 * from 0 to 1 and broken, or have a percent sign.
 */
export function casesAreShares(figures: LongFigures): boolean {
  let [signs, broken, plain] = [0, 0, 0];
  for (const { measure, number, percent } of figures) {
    if (measure !== 'numerator' || number === null) continue;
    if (percent) signs += 1;
    else if (number >= 0 && number < 1 && !Number.isInteger(number)) broken += 1;
    else if (number === 0 || number === 1) plain += 1;
    else return false;
  }
  return signs > 0 ? broken + plain === 0 : broken > plain;
}

/** What a share is called by itself, where no word of numbers or of people stands beside it. */
const shareWords =
  /^(?:(?:victim|public|overall|user|whole|total|service|call|file|court) )*(?:satisfaction|confidence|attendance|compliance|quality|timeliness|performance|trust)(?: (?:overall|level|score|result))?$/;

/**
 * Numbers of cases that may be percentages of the number beside them: `999 answered within 10 seconds 91` beside 10,000
 * calls. They are asked about, by the header and by all of them together; `null` where they are numbers.
 */
export function askedPercentages(
  details: readonly Detail[],
  { counted, polarity }: Indicator,
  above: LongFigure,
  under: LongFigure,
): { readonly expected: string; readonly found: string } | null {
  const words = headerWords(above.header);
  if (measureOf(words) === 'numerator') return null;
  const pairs: (readonly [number, number])[] = [];
  for (const { value, below } of details) {
    if (value === null || below === null || below <= 0) continue;
    if (value > 100) return null;
    pairs.push([value, below]);
  }
  const values = pairs.map(([value]) => value);
  const bases = pairs.map(([, below]) => below);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
  const isCalled = pairs.length > 0 && most > 1 && shareWords.test(words);
  const areMany = pairs.length >= LEAST;
  // Numbers of cases grow with what they are of; percentages do not.
  const standStill =
    areMany && least >= 10 && most <= 2 * least && Math.max(...bases) >= 5 * Math.min(...bases);
  const areFew =
    areMany && polarity === 'higher-is-better' && least >= 30 && sum(values) < sum(bases) * TOO_SMALL;
  if (!(isCalled || standStill || areFew)) return null;
  const option = (role: string, header: string) => `--column ${JSON.stringify(`${role}=${shown(header)}`)}`;
  return {
    expected: `must be known as numbers of ${counted} or as percentages, as they could be either (${option('numerator', above.header)} ${option('denominator', under.header)} for numbers, ${option('value', above.header)} ${option('n', under.header)} --unit percent for percentages)`,
    found: shown(
      `${above.header}: ${pairs
        .slice(0, 3)
        .map(([value, below]) => `${value} beside ${below}`)
        .join(', ')}`,
    ),
  };
}

/** A share of what ought to be high that is no share of anything, of counts that are not small. */
const TOO_SMALL = 0.2;
