/** The types of the meeting's module, as text: they are published beside the data that they describe. */
export const MEETING_TYPES = `/** A number that was named at the meeting, or published elsewhere for comparison with it. */
export interface MeetingFigure {
  readonly id: string;
  /** Which question of the meeting it belongs to, 1 to 19. */
  readonly question: number;
  readonly indicator: string;
  readonly area: string;
  readonly what: string;
  readonly value: number;
  /** Out of how many, for places, quartiles and numbers of areas. */
  readonly of?: number;
  /** proportion (0 to 1), points, percent, count, rank, quartile or months. */
  readonly unit: string;
  readonly period?: string;
  readonly source?: string;
}

export interface Meeting {
  readonly meeting: { readonly force: string; readonly date: string; readonly source: string };
  readonly figures: readonly MeetingFigure[];
  readonly comparators: readonly MeetingFigure[];
  /** What was said or asked, to be tested against data. */
  readonly claims: readonly (Claim & { readonly question: number; readonly agenda: string })[];
  /** What was to be brought back or done. */
  readonly actions: readonly Action[];
}

`;
