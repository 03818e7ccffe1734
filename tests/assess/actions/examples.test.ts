import * as actions from '../../../src/assess/actions/index.ts';
import { contextOf } from '../../../src/assess/briefing/context.ts';
import { checkExamples } from '../../examples.ts';
import { own, populations } from '../claims/made.ts';

checkExamples(new URL('../../../src/assess/actions/', import.meta.url), {
  ...actions,
  contextOf,
  data: own(),
  populations,
});
