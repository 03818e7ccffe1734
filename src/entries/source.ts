export * from '../source/index.ts';
