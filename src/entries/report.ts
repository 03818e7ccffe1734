export * from '../display/index.ts';
export * from '../report/index.ts';
