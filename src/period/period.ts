declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A day, `2019-04-01`. */
export type Day = Branded<'day'>;
/** An ISO week, Monday to Sunday, `2019-W14` (1 to 7 April 2019); it belongs to the year of its Thursday. */
export type Week = Branded<'week'>;
/** A calendar month, `2019-04`. */
export type Month = Branded<'month'>;
/** A calendar quarter, `2019-Q2` (April to June). */
export type Quarter = Branded<'quarter'>;
/** A financial quarter, `2018/19-Q4` (January to March 2019). */
export type FinancialQuarter = Branded<'financial-quarter'>;
/** A calendar year from January to December, `2019`: never a financial year. */
export type CalendarYear = Branded<'calendar-year'>;
/** A financial year from April to March, `2018/19`. */
export type FinancialYear = Branded<'financial-year'>;
/** Any run of whole months, `2018-10/2019-02`, both ends included. */
export type Span = Branded<'span'>;

/** A stretch of the calendar made of whole days: a value, never a timestamp, so no time zone can move it. */
export type Period = Day | Week | Month | Quarter | FinancialQuarter | CalendarYear | FinancialYear | Span;

/** The regular units made of whole months. */
export type MonthlyUnit = 'month' | 'quarter' | 'financial-quarter' | 'calendar-year' | 'financial-year';
/** The regular units, in which a series can step. */
export type CalendarUnit = 'day' | 'week' | MonthlyUnit;
/** The unit of a period; a span has no unit to step in. */
export type PeriodUnit = CalendarUnit | 'span';
