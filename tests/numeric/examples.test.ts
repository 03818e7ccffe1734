import * as numeric from '../../src/numeric/index.ts';
import { checkExamples } from '../examples.ts';

checkExamples(new URL('../../src/numeric/', import.meta.url), numeric);
