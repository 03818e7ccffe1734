import * as disclosure from '../../src/disclosure/index.ts';
import { checkExamples } from '../examples.ts';

checkExamples(new URL('../../src/disclosure/', import.meta.url), disclosure);
