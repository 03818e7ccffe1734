import { agreementCells } from './agreement.ts';
import { amountCells } from './amounts.ts';
import { areaModelCells } from './area-model.ts';
import { areaCells } from './areas.ts';
import type { Cell } from './cell.ts';
import { changeCells } from './changes.ts';
import { chartCells } from './charts.ts';
import { correctionCells } from './corrections.ts';
import { courseCells } from './course/index.ts';
import { courseAgreementCells } from './course-agreement.ts';
import { estimateCells } from './estimates.ts';
import { forecastCells } from './forecasts.ts';
import { intervalCells } from './intervals.ts';
import { nullWorldCells } from './null-worlds.ts';
import { overTargetCells } from './over-target.ts';
import { paperCells } from './papers.ts';
import { plateauCells } from './plateau/index.ts';
import { questionCells } from './questions.ts';
import { rankCells } from './ranks.ts';
import { testCells } from './tests.ts';
import { verdictCells } from './verdicts.ts';

/** All cells: those marked as core run by default, the others with `--full`. */
export const cells: readonly Cell[] = [
  ...testCells,
  ...verdictCells,
  ...changeCells,
  ...amountCells,
  ...plateauCells,
  ...courseCells,
  ...intervalCells,
  ...estimateCells,
  ...correctionCells,
  ...areaModelCells,
  ...areaCells,
  ...rankCells,
  ...overTargetCells,
  ...chartCells,
  ...forecastCells,
  ...questionCells,
  ...nullWorldCells,
  ...courseAgreementCells,
  ...agreementCells,
  ...paperCells,
];
