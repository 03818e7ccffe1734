import { type Chip, chips } from '../../statement/chip.ts';
import { areaChip, levelChip, outlookCell } from '../../statement/say.ts';
import { isOf, type Statement } from '../../statement/statement.ts';
import { sizeWords } from '../../words/numbers.ts';

/** Statements that are verdicts, and are compared with those of the last paper. */
export type Verdict = Statement<'level'> | Statement<'outlook'> | Statement<'area'>;

export const isVerdict = (statement: Statement): statement is Verdict =>
  isOf(statement, 'level') || isOf(statement, 'outlook') || isOf(statement, 'area');

/** What a verdict is on: `Confidence, visibility, in Thanet`. */
export function what(statement: Statement, force: string): string {
  const part = Object.values(statement.part).map((each) => each.replaceAll('-', ' '));
  const name = [statement.name, ...part].join(', ');
  if (statement.area !== force) return `${name}, in ${statement.areaName}`;
  return isOf(statement, 'outlook') ? `${name}, outlook` : name;
}

/** The verdict in a cell, with its size where it has a direction. */
export function said(statement: Statement): string {
  if (isOf(statement, 'outlook')) return outlookCell(statement);
  if (isOf(statement, 'area')) return chips[areaChip(statement)].word;
  if (!isOf(statement, 'level')) return String(statement.value);
  const told = statement.value === 'higher' || statement.value === 'lower';
  const word = chips[chipOf(statement)].word;
  return told && statement.size !== null ? `${word}: ${sizeOf(statement)}` : word;
}

/** The same with its size whatever the verdict, where it is the size that has changed. */
export function saidInFull(statement: Verdict): string {
  const size = sizeOf(statement);
  return size === '' || !isOf(statement, 'level')
    ? said(statement)
    : `${chips[chipOf(statement)].word}: ${size}`;
}

export const chipOf = (level: Statement<'level'>): Chip => levelChip(level);

/** `4.8 points lower`; empty without a size. */
export function sizeOf({ aspect, size }: Statement): string {
  if (aspect === 'outlook' || size === null || size.value === null) return '';
  const [below, above] = aspect === 'area' ? ['below', 'above'] : ['lower', 'higher'];
  return `${sizeWords(size)} ${size.value < 0 ? below : above}`;
}

/** The same verdict with a size that moved by less than half of what matters. */
export function theSame(before: Statement, now: Statement): boolean {
  if (!isOf(now, 'level')) return true;
  const { margin } = now.grounds;
  const [old, present] = [before.size?.value ?? null, now.size?.value ?? null];
  if (old === null || present === null) return old === present;
  return Math.abs(present - old) < Math.max(margin, 0) / 2 || present === old;
}
