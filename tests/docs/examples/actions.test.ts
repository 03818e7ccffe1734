import * as actions from '../../../src/assess/actions/index.ts';
import { contextOf } from '../../../src/assess/briefing/context.ts';
import { own, populations } from '../../assess/claims/made.ts';
import { checkExamples } from '../../examples.ts';

checkExamples(new URL('../../../src/assess/actions/', import.meta.url), {
  ...actions,
  contextOf,
  data: own(),
  populations,
});
