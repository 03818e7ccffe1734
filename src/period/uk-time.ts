import { monthOfDay, monthStart } from './day-number.ts';

const minutesInDay = 1440;

/**
 * The day in the United Kingdom at an instant: a day of Coordinated Universal Time and the minutes since its start.
 *
 * Summer time is an hour ahead from 01:00 on the last Sunday of March to 01:00 on the last of October, as it has been
 * since 1996; the rule is written out, so that no machine's time zone is asked.
 */
export function dayInUnitedKingdom(day: number, minutes: number): number {
  const instant = day * minutesInDay + minutes;
  const year = Math.floor(monthOfDay(Math.floor(instant / minutesInDay)) / 12);
  const starts = lastSunday(year * 12 + 2) * minutesInDay + 60;
  const ends = lastSunday(year * 12 + 9) * minutesInDay + 60;
  return Math.floor((instant + (instant >= starts && instant < ends ? 60 : 0)) / minutesInDay);
}

function lastSunday(month: number): number {
  const last = monthStart(month + 1) - 1;
  // Day 0, 1 January 1970, was a Thursday.
  return last - ((((last + 4) % 7) + 7) % 7);
}
