import type { SeriesStatements } from '../../statement/of-series.ts';
import { sayCourse, sayLevel } from '../../statement/say.ts';

/** An answer as a paper prints it: the verdict in a few words, then at most two sentences with the sizes and the doubt. */
export interface Short {
  readonly lead: string;
  readonly text: string;
}

/** A short answer; sentences that say nothing are left out, and each gets its full stop. */
export function short(lead: string, ...sentences: readonly (string | null)[]): Short {
  const said = sentences.flatMap((text) => (text === null || text === '' ? [] : [ended(text)]));
  return { lead: ended(lead), text: said.join(' ') };
}

const ended = (text: string) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;

/** What became of the level, with its interval, and what it has done since: two sentences at most. */
export function levelAndCourse({ course, level, shape }: SeriesStatements): [string, string | null] {
  return [`it ${sayLevel(level, shape, true)}`, sayCourse(course, level)];
}
