import { turningPoint } from '../../change/steps/turning-point.ts';
import type { TurningPointFinding, TurningPointVerdict } from '../../change/steps/turning-point-finding.ts';
import { satisfactionByStage } from '../../indicator/catalogue/satisfaction.ts';
import { seriesStatements, shortName } from '../../statement/of-series.ts';
import { sayLevel } from '../../statement/say.ts';
import { list } from '../../words/about.ts';
import { chanceWords } from '../../words/numbers.ts';
import { periodWords } from '../../words/times.ts';
import { partsIn } from './by-part.ts';
import { wholeHere } from './figures-here.ts';
import { noWhole } from './no-whole.ts';
import { question } from './question.ts';
import { noFigures, say, settleOf } from './say.ts';
import { short } from './short.ts';

/**
 * Question 9: has satisfaction with follow-up turned, when, and how sure is that?
 *
 * `turned-up`: it was falling and has since been rising, both with a chance over .95. What its level did, and the other stages, stand
 * beside.
 */
export const followUpTurned = /* @__PURE__ */ question(() => ({
  id: 9,
  name: 'follow-up-turned',
  agenda: 'Satisfaction',
  asked: 'Has satisfaction with follow-up turned the right way, and when?',
  indicators: [satisfactionByStage.id],
  verdicts: ['turned-up', 'turned-down', 'not-shown', 'cannot-tell', 'refused'],
  answer(context, where) {
    const indicator = where.indicator ?? satisfactionByStage;
    const table = 'illustrative-satisfaction';
    const stages = partsIn(context, indicator, table, 'stage');
    const wanted = (stage: string) => ({ table, ...(stages.length > 0 ? { where: { stage } } : {}) });
    const ofStage = (stage: string) => wholeHere(context, where, indicator, wanted(stage));
    if (stages.length > 0 && !stages.includes('follow-up')) return noFigures(where, [indicator], none);
    const series = ofStage('follow-up');
    if (series === null) return noWhole(context, where, indicator, wanted('follow-up'), none);
    const statements = seriesStatements(series);
    const found = statements.reading;
    const turned = turningPoint(series);
    const others = stages.flatMap((stage) => {
      const other = stage === 'follow-up' ? null : ofStage(stage);
      return other === null ? [] : [{ stage, verdict: turningPoint(other).verdict }];
    });
    const moved = others.filter(({ verdict }) => verdict === 'turned-up' || verdict === 'turned-down');
    const note =
      moved.length > 0
        ? `Of the other stages it turned in ${list(moved.map(({ stage }) => plain(stage)))}.`
        : `None of the other ${others.length} stages is shown to have turned.`;
    const name = [shortName(indicator), ...Object.values(series.part).map(plain)].join(', ');
    return {
      verdict: turned.verdict,
      estimate: turned.estimate,
      short: short(
        `${name}: ${turnWords[turned.verdict]}`,
        `it ${sayLevel(statements.level, statements.shape, true)}`,
        whenTurned(turned),
      ),
      says: [turned, found, ...(others.length > 0 ? [say(note, turned.basis)] : [])],
      findings: [turned, found],
      evidence: { stages: others },
      whatWouldChange: 'Further months on the new course: a turn is surest when it is over a year old.',
      settle: settleOf(name, found.settle),
    };
  },
}));

const turnWords: Readonly<Record<TurningPointVerdict, string>> = {
  'turned-up': 'it has turned up',
  'turned-down': 'it has turned down',
  'not-shown': 'no turn is shown',
  'cannot-tell': 'cannot tell whether it has turned',
  refused: 'cannot tell whether it has turned',
};

/** When it turned, or how likely it is that it has. */
function whenTurned({ evidence: { chance, turn }, verdict }: TurningPointFinding): string | null {
  if (turn !== null && (verdict === 'turned-up' || verdict === 'turned-down'))
    return `it turned between ${periodWords(turn.interval.from)} and ${periodWords(turn.interval.to)}`;
  return chance === null ? null : `the chance that it has turned up is ${chanceWords(chance.up)}`;
}

export interface Stages {
  readonly stages: readonly { readonly stage: string; readonly verdict: TurningPointVerdict }[];
}
const none: Stages = { stages: [] };

const plain = (stage: string) => stage.replaceAll('-', ' ');
