export type { CountTable, PublishedCount } from './count-table.ts';
export {
  SUPPRESS_DEFAULTS,
  type SuppressedTable,
  type SuppressOptions,
  suppress,
} from './suppress.ts';
