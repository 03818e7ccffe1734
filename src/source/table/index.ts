export { type TableOptions, type TableRole, tableDefaults } from './options.ts';
export { readTable } from './read-table.ts';
