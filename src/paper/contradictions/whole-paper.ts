import { isOf, type Statement } from '../../statement/statement.ts';
import type { Paper } from '../paper.ts';
import type { Group } from './group.ts';
import type { PrintedLine } from './printed.ts';
import { numberOf, sentencesOf } from './readings.ts';
import { namedIn, type Subject } from './subjects.ts';

/** Two values of one aspect of one thing at one time. */
export function twoValues(statements: readonly Statement[]): string[] {
  const known = new Map<string, Statement>();
  return statements.flatMap((each) => {
    const { area, aspect, indicator, part, period } = each;
    const key = JSON.stringify([aspect, indicator, area, part, period]);
    const before = known.get(key);
    known.set(key, before ?? each);
    if (before === undefined || JSON.stringify(said(before)) === JSON.stringify(said(each))) return [];
    return [`0: two values of one aspect: ${each.id} (${before.value}, ${each.value})`];
  });
}

const said = ({ size, sure, value }: Statement) => [value, size, sure];

/** 11. An interval that is called too narrow beside a verdict that rests on it. */
export function tooNarrow(lines: readonly PrintedLine[], groups: readonly Group[]): string[] {
  const subjects = groups.map(({ subject }) => subject);
  return lines
    .filter(({ text }) => /\binterval\b[^.]*\btoo narrow/i.test(text))
    .flatMap((line) => {
      const byId = subjects.filter(({ statements }) =>
        statements.some(({ id }) => line.statements.includes(id)),
      );
      const about = byId.length > 0 ? byId : namedIn(`${line.lead} ${line.text}`, [], subjects);
      return about.flatMap(({ key, statements }) => {
        const verdict = statements.find(
          ({ aspect, value }) =>
            aspect === 'level' && (value === 'higher' || value === 'lower' || value === 'same'),
        );
        return verdict === undefined
          ? []
          : [`11: an interval called too narrow, and a verdict: ${line.where} (“${line.text}”), ${key}`];
      });
    });
}

/** 10. Shares of a whole that add up to more, with nothing that fell. */
export function overWhole(where: string, text: string): string[] {
  const parts = [
    ...text.matchAll(/(\d+(?:\.\d+)?)% of (?:the|its|that) (?:rise|increase|growth|fall|change)/g),
  ];
  const sum = parts.reduce((total, [, share = '']) => total + numberOf(share), 0);
  return sum > 100.5 && !/\bf[ae]ll\b|\bfalls\b|\bfallen\b/.test(text)
    ? [`10: parts over the whole: ${where} (“${text}”)`]
    : [];
}

/** 4. An area apart beside “none stands apart”. */
export function noneApart(
  paper: Paper,
  subjects: readonly Subject[],
  lines: readonly { where: string; lead: string; text: string; statements: readonly string[] }[],
): string[] {
  const apart = subjects.filter(
    ({ isForce, statements }) =>
      !isForce && statements.some((each) => isOf(each, 'area') && each.value === 'beyond-ordinary-variation'),
  );
  return lines.flatMap(({ lead, statements, text, where }) => {
    const none = sentencesOf(text).find((each) =>
      /\b(?:none|no (?:other )?(?:area|force|borough)|no other) (?:stands? apart|is beyond)/i.test(each),
    );
    if (none === undefined) return [];
    const byId = new Set(statements);
    const here = apart.filter((each) =>
      byId.size > 0
        ? each.statements.some(({ id }) => byId.has(id)) ||
          (/other/i.test(none) && sameIndicator(each, byId, subjects))
        : `${lead} ${text}`.includes(each.statements[0]?.name ?? each.name),
    );
    const unnamed = here.filter(
      ({ areaName }) => !/other/i.test(none) || !`${lead} ${text}`.includes(areaName),
    );
    const names = [...new Set(unnamed.map(({ areaName }) => areaName))];
    return names.length === 0
      ? []
      : [`4: none apart, and ${names.join(', ')} apart: ${where} (“${text}”) in ${paper.force.name}`];
  });
}

const sameIndicator = ({ indicator }: Subject, ids: ReadonlySet<string>, subjects: readonly Subject[]) =>
  subjects.some((each) => each.indicator === indicator && each.statements.some(({ id }) => ids.has(id)));
