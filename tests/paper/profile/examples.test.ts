import * as settled from '../../../src/paper/profile/settled.ts';
import { checkExamples } from '../../examples.ts';

checkExamples(new URL('../../../src/paper/profile/', import.meta.url), settled);
