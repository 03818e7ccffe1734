import { decimal } from '../../words/numbers.ts';
import type { Paper } from '../paper.ts';
import type { PrintedLine } from './printed.ts';
import { numberOf } from './readings.ts';

/** What is stated as a date, a stretch of time, a chance, or names that are not said: it is in no table, and needs not be. */
const exempt: readonly RegExp[] = [
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
  /\b(?:19|20)\d{2}(?:\/\d{2,4})?\b/g,
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{2}\b/g,
  /\b\d+ (?:more )?(?:days?|months?|quarters?|years?|periods?|weeks?)\b/g,
  /\b(?:over |under )?(?:1 in [\d,]+|\d+ in 100)\b/g,
  /\bchance[^.;]*? (?:is |of )?(?:over |under )?\d+%/g,
  /\bwith a? ?\d+%/g,
  /\b95% (?:interval)?/g,
  /\b(?:90|95)% interval/g,
  /\band \d+ others?\b/g,
];

/** 12. Figures in headlines, rows, answers and claims that stand in no table of the paper. */
export function figuresInNoTable(paper: Paper, lines: readonly PrintedLine[]): string[] {
  if (paper.appendix.tables.length === 0) return [];
  const known = knownFigures(paper);
  return lines
    .filter(({ figures, where }) => figures && where !== 'claim' && where !== 'action')
    .flatMap(({ lead, text, where }) => {
      const missing = numbersIn(`${lead} ${text}`).filter((each) => !known.has(each));
      return missing.length === 0
        ? []
        : [`12: ${missing.join(', ')} in no table: ${where} (“${lead} ${text}”)`];
    });
}

function knownFigures({
  appendix,
  changes,
  claims,
  items,
  scorecard,
  statements,
}: Paper): ReadonlySet<string> {
  const tables = [...appendix.tables, ...items.flatMap(({ figure }) => figure?.table ?? [])];
  const texts = [
    ...tables.flatMap(({ caption, rows }) => [caption, ...rows.flat()]),
    ...scorecard.flatMap(({ areas, latest, outlook }) => [latest.text, outlook, areas]),
    ...claims.flatMap(({ because, said }) => [said, because]),
    // Names of indicators hold numbers of their own: `999 in 10 seconds`.
    ...statements.flatMap(({ name, areaName }) => [name, areaName]),
    ...items.map(({ title }) => title),
    ...(changes?.rows ?? []).flatMap(({ before, now }) => [before, now]),
  ];
  // The end of an interval that leaves no change open is nothing, and is in no table.
  return new Set(['0', ...texts.flatMap((text) => numbersIn(text))]);
}

/** The numbers of a text without sign, unit or separators, each as it is printed; `8.0` as `8`. */
export function numbersIn(text: string): string[] {
  const left = exempt.reduce((rest, each) => rest.replace(each, ' '), text);
  return [...left.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([each]) => {
    const value = numberOf(each.replace(/,$/, ''));
    return decimal(value, 6).replace(/\.?0+$/, '');
  });
}
