export type { Figures } from '../open/figures/figures-for.ts';
export { panelOf } from '../open/figures/figures-of.ts';
export type { FileReading } from '../open/file-reading.ts';
export { type FileLike, type OpenSource, open } from '../open/open.ts';
export { type ColumnRole, type OpenOptions, openDefaults } from '../open/open-options.ts';
export type { Opened } from '../open/opened.ts';
export { type RecoveredCode, recoverCodes } from '../open/published/recover-codes.ts';
export type { TableShape } from '../open/table/any-table.ts';
export * from '../source/index.ts';
