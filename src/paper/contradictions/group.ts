import { isOf, type Statement } from '../../statement/statement.ts';
import type { Subject } from './subjects.ts';
import type { Told } from './told.ts';

/** What the kinds look at: everything told of one subject, and of the paper as a whole. */
export interface Group {
  readonly subject: Subject;
  readonly told: readonly Told[];
}

export type Kind = (group: Group) => string[];

export const of = ({ told }: Group, aspect: Told['reading']['aspect']) =>
  told.filter(({ reading }) => reading.aspect === aspect);
export const valued = (group: Group, aspect: Told['reading']['aspect'], ...values: string[]) =>
  of(group, aspect).filter(({ reading }) => values.includes(reading.value));
export const both = (says: string, one: Told | undefined, other: Told | undefined): string[] =>
  one === undefined || other === undefined ? [] : [`${says}: ${placed(one)}; ${placed(other)}`];
export const placed = ({ reading: { value }, text, where }: Told) =>
  `${where} (${text === '' ? value : `“${text}”`})`;
export const same = (one: Told, other: Told) => one.reading.of === other.reading.of;
export const level = ({ subject }: Group) =>
  subject.statements.find((each) => isOf(each, 'level')) as Statement<'level'> | undefined;
/** The same to the digits that are printed. */
export const close = (one: number, other: number) =>
  Math.abs(Math.abs(one) - Math.abs(other)) <= 0.0501 + 1e-9;
