export { engineSource } from './engine-source.ts';
export type { FigureSource } from './figure-source.ts';
export { loadDriver } from './load-driver.ts';
export { countsOf, memorySource } from './memory-source.ts';
export { openFiles } from './opened-files.ts';
export { panelOf, requireFigures } from './panel-of.ts';
export { elsewhere, jsonIn } from './places.ts';
export { type FileReading, readFiles } from './read-files.ts';
