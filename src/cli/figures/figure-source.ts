import type { Indicator } from '../../indicator/indicator.ts';
import type { Figures } from '../../open/figures-for.ts';

/** How many rows were read, and what became of them. */
export interface RowCounts {
  readonly read: number;
  readonly used: number;
  readonly rejected: number;
}

/** Where a command has its figures from: files that were read, or a database that counts records. */
export interface FigureSource {
  /** Definitions of the user's own. */
  readonly indicators: readonly Indicator[];
  /** `null` where a database counts records and tells nothing of single rows. */
  readonly counts: RowCounts | null;
  /** The rows of which an indicator can be made. Throws when there are none, with the reason. */
  figuresFor(
    indicator: Indicator,
    asked: { readonly where?: Readonly<Record<string, string>>; readonly area?: string | null },
  ): Promise<Figures>;
  close(): Promise<void>;
}
