export * from '../assess/publication/index.ts';
export * from '../display/index.ts';
export * from '../report/index.ts';
