import type { BriefedFinding, Briefing, Tier } from '../assess/briefing/briefing.ts';

/** The order of importance in words; `docs/methods/importance.md` says how it is decided. */
const tierWords: Readonly<Record<Tier, string>> = {
  1: 'Needs attention',
  2: 'Cannot tell, and it may matter',
  3: 'Good news',
  4: 'No material change shown',
};

/** Kinds that describe rather than judge: their lowest tier is not a verdict of no change. */
const describing: ReadonlySet<BriefedFinding['kind']> = new Set([
  ...([
    'association',
    'contribution',
    'definitions',
    'detectable-change',
    'forecast',
    'funnel',
    'gap-to-rank',
  ] as const),
  ...(['misapplied-outcome', 'recording-correction', 'scan', 'seasonality', 'service-under-demand'] as const),
  ...(['variation'] as const),
]);

/** Verdicts that tell a change: where it does not matter, that is why, not that none was shown. */
const changed = /^(higher|lower|rising|falling|changed|moving|shifted|stepped|fell|rose|turned)/;

/** Verdicts on areas, which are compared with each other and not with what they were. */
const comparing: Readonly<Record<string, string>> = {
  'within-chance': 'No area shown to differ',
  'within-ordinary-variation': 'No further out than areas ordinarily are',
  'beyond-ordinary-variation': 'Not about this area',
};

/** How much a reader should care, in words: never that nothing was shown beside a verdict that something was. */
export function importanceWords({ caveats, kind, tier, verdict }: BriefedFinding): string {
  if (tier === 4 && describing.has(kind)) return 'For information';
  const told = kind === 'course' || kind === 'threshold' ? verdict !== 'cannot-tell' : changed.test(verdict);
  if (told && caveats.some(({ code }) => code === 'one-of-many'))
    return tier === 2 ? 'Not sure among so many, and it may matter' : 'Not sure among so many';
  if (tier === 2 && verdict !== 'cannot-tell') return 'May matter';
  if (tier !== 4) return tierWords[tier];
  if (verdict === 'cannot-tell') return 'Cannot tell';
  if (changed.test(verdict)) return 'Smaller than what matters';
  return comparing[verdict] ?? tierWords[4];
}

/** What the figures are, said with everything made from them. */
export function basisWords(basis: BriefedFinding['basis']): string {
  switch (basis) {
    case 'illustrative':
      return 'Illustrative figures, not real';
    case 'own':
      return 'Your own figures';
    case 'published':
      return 'Published figures';
  }
}

/** How many findings rest on which kind of figures: published and illustrative are counted apart. */
export function countsLine({ counts, findings }: Pick<Briefing, 'counts' | 'findings'>): string {
  const parts = [
    `${counts.published} from published figures`,
    counts.illustrative > 0
      ? `${counts.illustrative} from illustrative figures, which are not real and support nothing`
      : '',
    counts.own > 0 ? `${counts.own} from your own figures` : '',
  ].filter((part) => part !== '');
  return `${findings.length} findings: ${parts.join('; ')}.`;
}

/** Reservations of several findings, each said once. */
export function doubtsOf(findings: readonly BriefedFinding[]): readonly string[] {
  return [...new Set(findings.flatMap(({ caveats }) => caveats.map(({ text }) => text)))];
}

/** `Rank of ratios, level 0.95, 2,018/19 …`: the method with its options, for the reader who will check it. */
export function methodWords({ method }: BriefedFinding): string {
  const options = Object.entries(method.options).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `${method.name}${options.length > 0 ? ` (${options.join(', ')})` : ''}. ${method.reference}`;
}
