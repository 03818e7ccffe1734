export { type LondonOptions, londonDefaults } from './options.ts';
export { readLondonConfidence } from './read-london-confidence.ts';
export { readLondonCrime } from './read-london-crime.ts';
