import type { CheckedClaim, ClaimVerdict } from '../../assess/claims/checked-claim.ts';
import type { ClaimCounts } from '../../assess/claims/count-claims.ts';
import { list } from '../../result/words.ts';
import { basisWords } from '../marks.ts';
import type { ItemSection, SectionItem } from './item-section.ts';

/** What a section needs of a claim. */
type Said = Omit<CheckedClaim, 'findings'>;

const verdictWords: Readonly<Record<ClaimVerdict, string>> = {
  supported: 'Supported',
  contradicted: 'Contradicted',
  'not-distinguishable-from-chance': 'Not distinguishable from chance',
  'within-ordinary-variation': 'Within how areas ordinarily differ',
  'not-testable': 'Not testable',
};

const countWords = [
  ['supported', 'supported'],
  ['contradicted', 'contradicted'],
  ['not-distinguishable-from-chance', 'not distinguishable from chance'],
  ['within-ordinary-variation', 'within how areas ordinarily differ'],
  ['not-testable', 'not testable'],
] as const;

/** The claims that were checked, by item of the agenda, published and illustrative figures counted apart. */
export function claimsSection(claims: readonly Said[], counts: ClaimCounts): ItemSection {
  const agendas = [...new Set(claims.map(({ agenda }) => agenda ?? ''))];
  return {
    id: 'claims',
    title: 'Claims checked',
    notes: [countsLine(claims.length, counts), ...notes],
    groups: agendas.map((heading) => ({
      heading,
      items: claims.filter(({ agenda }) => (agenda ?? '') === heading).map(itemOf),
    })),
  };
}

const notes: readonly string[] = [
  'A claim is supported when the figures show it, contradicted when they leave it out by more than its rounding, and not distinguishable from chance when they do neither; what is called an outlier may also really differ, and no further than areas ordinarily do.',
];

function countsLine(all: number, counts: ClaimCounts): string {
  const of = (basis: keyof ClaimCounts, where: string, said = (words: string) => words) => {
    const found = countWords.flatMap(([verdict, words]) =>
      counts[basis][verdict] === 0
        ? []
        : [`${counts[basis][verdict]} ${definite.has(verdict) ? said(words) : words}`],
    );
    return found.length === 0 ? [] : [`${where}, ${list(found)}`];
  };
  const parts = [
    ...of('published', 'on published figures'),
    ...of('own', 'on your own figures'),
    ...of('illustrative', 'on illustrative figures, which are not real and support nothing', wouldBe),
    ...of('none', 'without figures'),
  ];
  return `${all} claim${all === 1 ? '' : 's'}: ${parts.join('; ')}.`;
}

function itemOf(claim: Said): SectionItem {
  const { about, assumed, basis, quote, readings, settle, verdict } = claim;
  const other = readings.find((reading) => reading.about !== about);
  const words = quote === null ? claim.claim : `${claim.claim} (“${quote}”)`;
  return {
    title: words,
    sentence: claim.sentence,
    marks: [mark(verdict, basis === 'illustrative'), basis === null ? 'No figures' : basisWords(basis)],
    illustrative: basis === 'illustrative',
    details: [
      ...(other === undefined || other.verdict === verdict ? [] : [readingWords(other)]),
      ...assumed,
      ...(settle === null
        ? []
        : [settle.text.startsWith('Needed: ') ? settle.text : `To settle it: ${settle.text}`]),
    ],
  };
}

const definite: ReadonlySet<ClaimVerdict> = new Set(['supported', 'contradicted']);
const wouldBe = (words: string) => `would be ${words}`;

/** What is invented shows only what a verdict would be. */
function mark(verdict: ClaimVerdict, illustrative: boolean): string {
  const words = verdictWords[verdict];
  return illustrative && definite.has(verdict) ? `Would be ${words.toLowerCase()}` : words;
}

function readingWords({ about, verdict }: CheckedClaim['readings'][number]): string {
  const what =
    about === 'observed' ? 'Taken as the figure that was published' : 'Taken as the level behind the figure';
  return `${what}: ${verdictWords[verdict].toLowerCase()}.`;
}
