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

/** What was said or asked at the meeting, to be tested against data. */
export interface MeetingClaim {
  readonly id: string;
  readonly question: number;
  readonly agenda: string;
  /** What was claimed or asked, in one sentence. */
  readonly claim: string;
  /** The words of the notes, or null where they are summarised only. */
  readonly quote: string | null;
  readonly indicator: string;
  readonly area: string;
  /** The dimension values that it is about. */
  readonly where?: Readonly<Record<string, string>>;
  /** What sort of claim it is, which decides how it is tested. */
  readonly kind: string;
  readonly value?: number;
  readonly of?: number;
  readonly unit?: string;
  readonly threshold?: number;
  /** The month from which it is claimed, where one was named. */
  readonly from?: string;
  readonly period?: string;
}

/** What was to be brought back or done. */
export interface MeetingAction {
  readonly id: string;
  /** The month in which it is due, or null where none was named. */
  readonly due: string | null;
  /** The indicator concerned, or null where none was named. */
  readonly indicator: string | null;
  readonly what: string;
}

export interface Meeting {
  readonly meeting: { readonly force: string; readonly date: string; readonly source: string };
  readonly figures: readonly MeetingFigure[];
  readonly comparators: readonly MeetingFigure[];
  readonly claims: readonly MeetingClaim[];
  readonly actions: readonly MeetingAction[];
}

`;
