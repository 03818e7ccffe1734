/** Names of the columns of a result, which no table of crimes is likely to use for its own. */
export const resultColumns = {
  area: 'tally_area',
  period: 'tally_period',
  category: 'tally_category',
  outcome: 'tally_outcome',
  /** Rows of the table. */
  records: 'tally_records',
  /** Crimes: the same, unless several records share an ID. */
  count: 'tally_count',
} as const;
