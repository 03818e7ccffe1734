import * as interval from '../../src/interval/index.ts';
import { checkExamples } from '../examples.ts';

checkExamples(new URL('../../src/interval/', import.meta.url), interval);
