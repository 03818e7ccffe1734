export type { Action, DataNeeded } from './action.ts';
export type { DataCondition } from './data-condition.ts';
export { calendarOf, due } from './due.ts';
export type { ActionStatus, ChangeSince, DueAction } from './due-action.ts';
