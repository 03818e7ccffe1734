import { type PlainInputs, plainAreas } from '../areas/plain-areas.ts';
import type { Answer, Family } from './mapping.ts';

/** The model of areas as first written, which the file was made from. */
const areasModel: Answer = ({ input }) => plainAreas(input as unknown as PlainInputs);

export const areas: Family = { areas: { areas_model: areasModel } };
