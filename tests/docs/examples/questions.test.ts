import * as questions from '../../../src/assess/questions/index.ts';
import { safeShares } from '../../../src/assess/questions/safe-shares.ts';
import { twoSharesExact } from '../../../src/assess/questions/two-shares-exact.ts';
import { panel } from '../../../src/series/panel.ts';
import { tableOf } from '../../../src/series/table.ts';
import { checkExamples } from '../../examples.ts';

checkExamples(new URL('../../../src/assess/questions/', import.meta.url), {
  ...questions,
  panel,
  safeShares,
  tableOf,
  twoSharesExact,
});
