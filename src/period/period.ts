declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A calendar month, `2019-04`. */
export type Month = Branded<'month'>;
/** A calendar quarter, `2019-Q2` (April to June). */
export type Quarter = Branded<'quarter'>;
/** A financial quarter, `2018/19-Q4` (January to March 2019). */
export type FinancialQuarter = Branded<'financial-quarter'>;
/** A financial year from April to March, `2018/19`. */
export type FinancialYear = Branded<'financial-year'>;
/** Any run of whole months, `2018-10/2019-02`, both ends included. */
export type Span = Branded<'span'>;

/** A stretch of the calendar made of whole months: a value, never a timestamp, so no time zone can move it. */
export type Period = Month | Quarter | FinancialQuarter | FinancialYear | Span;

/** The regular units, in which a series can step. */
export type CalendarUnit = 'month' | 'quarter' | 'financial-quarter' | 'financial-year';
/** The unit of a period; a span has no unit to step in. */
export type PeriodUnit = CalendarUnit | 'span';
