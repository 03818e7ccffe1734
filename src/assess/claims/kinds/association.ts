import { associationFinding } from '../../../change/together/association-finding.ts';
import { goesWith } from '../../../findings/association/words.ts';
import type { Panel } from '../../../series/series.ts';
import { list } from '../../../words/about.ts';
import { lower } from '../../questions/say.ts';
import type { ClaimTest, ClaimVerdict } from '../checked-claim.ts';
import type { AssociationClaim } from '../claim.ts';
import { type ClaimFigures, figuresFor } from '../claim-figures.ts';
import { noSeries, notTestable } from '../not-testable.ts';
import { shippedFor } from '../shipped-for.ts';

const ways = { 'move-together': 'together', 'move-apart': 'apart' } as const;

/** Two things go together, over areas and periods, once what is common to all is taken out. Never why. */
export function checkAssociation(claim: AssociationClaim, figures: ClaimFigures): ClaimTest {
  const other = claim.with ?? shippedFor(claim.indicator).with;
  if (other === undefined)
    return notTestable(['what it is said to go with'], ['the claim does not say what it goes with']);
  const { where: _, ...rest } = claim;
  const beside = figuresFor({ ...rest, indicator: other }, figures.context);
  const [outcome, activity] = [panelOf(figures), panelOf(beside)];
  if (outcome === null) return noSeries(figures, claim.indicator);
  if (activity === null) return noSeries(beside, other);
  const finding = associationFinding(activity, outcome);
  const { estimate, verdict } = finding;
  const way = claim.way ?? 'together';
  const shown = verdict === 'move-together' || verdict === 'move-apart' ? ways[verdict] : null;
  const names = [outcome.indicator.name, lower(activity.indicator.name)] as const;
  return {
    verdict: judged(shown, way),
    estimate,
    n: finding.n,
    findings: [finding],
    assumed: [
      ...figures.assumed,
      ...(claim.kind === 'activity-or-offending'
        ? [`The question is read as: does ${lower(names[0])} rise where ${names[1]} does?`]
        : []),
      `Tested as going ${way}; whether one brings about the other is not tested.`,
    ],
    settle:
      verdict === 'cannot-tell'
        ? { months: 12, perMonth: null, text: 'Twelve months with figures of both would be the fewest.' }
        : null,
    says:
      verdict === 'cannot-tell'
        ? [
            `${names[0]} and ${names[1]} have too few months in common to show whether they go together`,
            'the two have too few months in common',
          ]
        : [
            `${list(names)} ${together(shown)}: ${goesWith(finding)}; which affects which is not known`,
            `the two ${together(shown)}: ${goesWith(finding)}; which affects which is not known`,
            `the two ${together(shown)}; which affects which is not known`,
          ],
  };
}

/** Its areas, or itself alone where it is not known to be made of any. */
function panelOf(figures: ClaimFigures): Panel | null {
  const series = figures.partsKnown ? null : figures.series();
  if (series === null) return figures.parts();
  return {
    indicator: series.indicator,
    calendar: series.calendar,
    series: [series],
    coverage: [],
    excluded: [],
  };
}

function judged(shown: 'together' | 'apart' | null, way: 'together' | 'apart'): ClaimVerdict {
  if (shown === null) return 'not-distinguishable-from-chance';
  return shown === way ? 'supported' : 'contradicted';
}

const together = (shown: string | null) => (shown === null ? 'are not shown to go together' : `go ${shown}`);
