export * from '../period/index.ts';
