/** The figures that must be in before an item can be judged: so many periods, from one on or since it was set. */
export interface DataNeeded {
  readonly periods: number;
  /** First of them, such as `2019/20-Q1`; the first that begins after the item was set unless given. */
  readonly from?: string;
  /** Days from the end of a period until its figures are published, where that is known. */
  readonly lagDays?: number;
}

/** What was to be brought back or done. */
export interface Action {
  readonly id: string;
  readonly what: string;
  /** The day on which it was set, such as `2019-05-28`. */
  readonly set: string;
  /** The month in which it is due, or null where none was named. */
  readonly due: string | null;
  /** The indicator by which it is judged, or null where none was named. */
  readonly indicator: string | null;
  readonly area: string;
  /** The areas that it is made of; those that the list of areas puts in it unless given. */
  readonly areas?: readonly string[];
  /** The dimension values that it is about. */
  readonly where?: Readonly<Record<string, string>>;
  readonly needs?: DataNeeded;
}
