import { monthNamed } from '../../period/month-names.ts';
import { shown } from '../../source/fault-list.ts';
import { unmarked } from '../words/marks.ts';
import { roleOfWords } from '../words/role-words.ts';
import { headerWords, isAverage, isWhole, measureOf } from '../words/words.ts';
import type { Candidates } from './figure-sides.ts';

/** What is to be made of the columns of figures beside those whose headers name periods. */
export interface BesidePeriods {
  /** What must be mended before anything is read: a column that is a period by its place or its looks, and names none. */
  readonly missing: readonly string[];
  /** Columns whose header says why they are no figures of a period: totals, changes, rates. */
  readonly passed: readonly string[];
  /** Columns that say nothing of the kind: they are told with every answer. */
  readonly lost: readonly string[];
}

/** Looks at the columns of figures beside periods: none may be lost without a word. */
export function besidePeriods({ free, headers, perHeader }: Candidates): BesidePeriods {
  const named = [...perHeader.keys()];
  const [first, last] = [Math.min(...named), Math.max(...named)];
  const missing: string[] = [];
  const passed: string[] = [];
  const lost: string[] = [];
  for (const at of free) {
    if (perHeader.has(at)) continue;
    const path = headers[at] ?? [];
    const text = path.join(' ');
    if (path.length === 0) {
      if (at > first && at < last)
        missing.push(
          `each period: column ${at + 1} has figures and no header, between columns that name periods`,
        );
      else lost.push(`column ${at + 1}, which has no header`);
    } else if (isExplained(path)) passed.push(text);
    else if (path.some(looksDated))
      missing.push(
        `each period: the header ${JSON.stringify(shown(text))} names none that can be read (correct it, or take the column out)`,
      );
    else lost.push(JSON.stringify(shown(text)));
  }
  return { missing, passed, lost };
}

/** Whether a header says that its figures are of no period of the table: a total, a change, a rate, a code. */
function isExplained(path: readonly string[]): boolean {
  return path.some((each) => {
    const words = headerWords(unmarked(each).text);
    const measure = measureOf(words);
    return (
      (measure !== null && measure !== 'count' && measure !== 'value') ||
      roleOfWords(words) !== null ||
      isWhole(each) ||
      isAverage(words) ||
      /\b(?:totals?|budget|previous|prior|last year|last month|plan|benchmark)\b/.test(words)
    );
  });
}

/** Whether a text seems to name a month or a year, whatever else it says. */
function looksDated(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  if (words.some((word) => /^(?:19|20)\d\d(?:\d\d){0,2}$/.test(word))) return true;
  const isMonth = words.some((word) => word.length > 2 && monthNamed(word) !== null);
  return (
    (isMonth && words.some((word) => /^\d+$/.test(word))) || /^[a-z]{3,9}[ '/-]{1,2}\d\d$/i.test(text.trim())
  );
}
