import type { ChartSpec } from '../chart/base/chart-spec.ts';
import type { Basis, Source } from '../result/provenance.ts';
import type { Chip } from '../statement/chip.ts';
import type { Statement } from '../statement/statement.ts';
import type { LineFigures } from './since/line-figures.ts';

/** The form of a paper: a paper of another one is not compared. */
export const paperFormat = 1;

/** What a block rests on; `mixed` where published and invented figures stand in it together, `none` where it has no figures. */
export type PaperBasis = Basis | 'mixed' | 'none';

/** One of the lines at the top: what must be known, in two sentences at most. */
export interface Headline {
  readonly chip: Chip;
  /** What it is about, said in bold: `Victim satisfaction`. */
  readonly lead: string;
  /** What follows it: `stepped down 4.8 points in October to November 2018, to 78.9%.` */
  readonly text: string;
  /** Id of the item of the agenda. */
  readonly item: string;
  readonly basis: Basis;
  /** Ids of the statements that it says. */
  readonly statements: readonly string[];
}

/** A question that the figures leave open, in a few words. */
export interface Untold {
  readonly lead: string;
  readonly text: string;
}

/** The figures of an indicator and their level, period by period; `null` where there is none. */
export interface Trend {
  readonly values: readonly (number | null)[];
  readonly level: readonly (number | null)[];
  readonly target: number | null;
  /** The same in words, for those who do not see it: `25 months, 83.6% to September 2018, 78.9% since`. */
  readonly said: string;
}

/** A cell of the scorecard of two lines. */
export interface TwoLines {
  readonly text: string;
  readonly small: string;
}

/** One indicator of the scorecard. */
export interface ScorecardRow {
  readonly indicator: string;
  readonly name: string;
  readonly basis: Basis;
  /** Empty of values where there is one period: `said` stands in its place. */
  readonly trend: Trend;
  /** The last figure and its period: `79.2%`, `Apr 2019`. */
  readonly latest: TwoLines;
  /** The level now against before: chip, then size and since when. */
  readonly against: { readonly chip: Chip; readonly text: string };
  /** What it has done since: `level`, `too soon`, `cannot tell`. */
  readonly course: string;
  /** The target and whether next month will meet it: `80%: some months`; `no target`. */
  readonly outlook: string;
  /** The place among forces, or the areas of note. */
  readonly areas: string;
  /** In words, or `—` without a verdict. */
  readonly sure: string;
  readonly statements: readonly string[];
}

/** A picture with what a reader needs who does not see it. */
export interface PaperFigure {
  /** Its finding. */
  readonly title: string;
  /** At most two, beside each other. */
  readonly charts: readonly ChartSpec[];
  readonly table: PaperTable | null;
  /** What its figures are of, and whose. */
  readonly source: string;
}

export interface PaperTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
  readonly basis: PaperBasis;
}

/** An indicator with a picture and a table of each of its lines. */
export interface IndicatorFigures {
  readonly id: string;
  readonly name: string;
  readonly question: string;
  readonly figures: readonly PaperFigure[];
}

/** A question with its short answer. */
export interface PaperQuestion {
  readonly name: string;
  readonly asked: string;
  /** The verdict in words, said in bold. */
  readonly lead: string;
  readonly text: string;
  readonly verdict: string;
  readonly basis: PaperBasis;
  /** What would settle it; `null` where it is told. */
  readonly settle: string | null;
}

/** One item of the agenda. */
export interface PaperItem {
  readonly id: string;
  readonly title: string;
  readonly basis: PaperBasis;
  /** What is asked, in one or two sentences. */
  readonly ask: string;
  /** At most three sentences, the verdict first, in bold. */
  readonly answer: readonly { readonly lead: string; readonly text: string }[];
  readonly figure: PaperFigure | null;
  /** What else is to be known, in one line. */
  readonly also: string | null;
  readonly settle: string | null;
  /** What the profile says of it. */
  readonly note: string | null;
  /** Every question of the item, for the full paper. */
  readonly questions: readonly PaperQuestion[];
}

/** What became of one thing since the last paper. */
export interface Change {
  readonly kind: 'new' | 'changed' | 'changed-figure' | 'revised' | 'changed-by-method' | 'gone';
  readonly what: string;
  readonly before: string;
  readonly now: string;
  readonly size: string;
}

export interface Changes {
  /** Day of the last paper. */
  readonly since: string;
  readonly rows: readonly Change[];
  /** How many verdicts stand as they did. */
  readonly unchanged: number;
}

/** What was set to be brought back. */
export interface PaperAction {
  readonly state: string;
  readonly due: string;
  readonly action: string;
  readonly stands: string;
}

/** What was said at the meeting, and what the figures say to it. */
export interface PaperClaim {
  readonly item: string;
  readonly said: string;
  readonly result: string;
  readonly because: string;
  readonly basis: PaperBasis;
}

/** The assurance paper as plain data: formats lay it out and compute nothing. */
export interface Paper {
  readonly format: typeof paperFormat;
  readonly force: { readonly area: string; readonly name: string };
  readonly title: string;
  readonly for: string | null;
  readonly preparedBy: string | null;
  /** The day of the meeting, `2019-05-28`; `null` where none was given. */
  readonly meeting: string | null;
  /** The last day of the figures used. */
  readonly asOf: string;
  readonly publication: 'internal' | 'public';
  /** “What it rests on”, a sentence each. */
  readonly restsOn: readonly string[];
  readonly counts: {
    readonly indicators: number;
    readonly areas: number;
    readonly claims: number;
    readonly published: number;
    readonly own: number;
    readonly illustrative: number;
  };
  /** Published and own figures first, illustrative ones apart. */
  readonly headlines: readonly Headline[];
  readonly cannotTell: readonly Untold[];
  readonly scorecard: readonly ScorecardRow[];
  readonly items: readonly PaperItem[];
  /** `null` without a last paper. */
  readonly changes: Changes | null;
  readonly actions: readonly PaperAction[];
  readonly claims: readonly PaperClaim[];
  readonly appendix: {
    readonly text: readonly { readonly title: string; readonly lines: readonly string[] }[];
    readonly tables: readonly PaperTable[];
    readonly sources: readonly Source[];
  };
  /** Everything that is said, once each. */
  readonly statements: readonly Statement[];
  /** The figures of every line, period by period: the next paper tells by them what was revised. */
  readonly figures: readonly LineFigures[];
}
