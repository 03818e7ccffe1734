/** Every single method, for experts: each interval, distribution, chart, test and correction by itself. */
export * from '../change/index.ts';
export * from '../compare/index.ts';
export { measuredDelay, monthsUntilMature } from '../indicator/index.ts';
export * from '../interval/index.ts';
export * from '../numeric/index.ts';
export * from '../series/index.ts';
export * from '../spc/index.ts';
