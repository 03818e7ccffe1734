import { contextOf } from '../../../src/assess/briefing/context.ts';
import * as claims from '../../../src/assess/claims/index.ts';
import { own, populations } from '../../assess/claims/made.ts';
import { checkExamples } from '../../examples.ts';

checkExamples(new URL('../../../src/assess/claims/', import.meta.url), {
  ...claims,
  contextOf,
  data: own(),
  populations,
});
