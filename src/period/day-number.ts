/**
 * Days as whole numbers, 1 January 1970 being 0, and the weeks made of them: integer arithmetic of the Gregorian
 * calendar with no Date, so that no time zone can move a day. A month is its index, twelve its year plus 0 to 11.
 */
const daysToMarchOfYear0 = 719_468;
const daysIn400Years = 146_097;

/** Day number of the first day of the month of an index. */
export function monthStart(index: number): number {
  const month = index % 12;
  // The year is taken to begin in March, so that a leap day is its last.
  const year = Math.floor(index / 12) - (month < 2 ? 1 : 0);
  const days = Math.floor((153 * ((month + 10) % 12) + 2) / 5);
  return 365 * year + leapDaysBefore(year) + days - daysToMarchOfYear0;
}

const leapDaysBefore = (year: number) =>
  Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);

/** Index of the month that holds a day. */
export function monthOfDay(day: number): number {
  const days = day + daysToMarchOfYear0;
  const era = Math.floor(days / daysIn400Years);
  const ofEra = days - era * daysIn400Years;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const month = Math.floor((5 * (ofEra - 365 * year - leapDaysBefore(year)) + 2) / 153);
  // Twelve months to a year, and March is the third of its calendar year.
  return (era * 400 + year) * 12 + month + 2;
}

/** The day written as `2019-04-01`. */
export function dayText(day: number): string {
  const month = monthOfDay(day);
  return `${Math.floor(month / 12)}-${twoDigits((month % 12) + 1)}-${twoDigits(day - monthStart(month) + 1)}`;
}

export const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** The running number of the week, from Monday, that holds a day; 0 is the first ISO week of 1970. */
export const weekOfDay = (day: number): number => Math.floor((day + 3) / 7);
/** Day number of the Monday of a week. */
export const mondayOf = (week: number): number => week * 7 - 3;

/** The running number of an ISO week of a year; null where the year has no such week. */
export function weekNumbered(year: number, number: number): number | null {
  // The week that holds 4 January is the first.
  const week = weekOfDay(monthStart(year * 12) + 3) + number - 1;
  return number >= 1 && yearOfWeek(week) === year ? week : null;
}

/** The week written as `2019-W14`: the year is that of its Thursday. */
export function weekText(week: number): string {
  const year = yearOfWeek(week);
  return `${year}-W${twoDigits(week - weekOfDay(monthStart(year * 12) + 3) + 1)}`;
}

const yearOfWeek = (week: number) => Math.floor(monthOfDay(mondayOf(week) + 3) / 12);
