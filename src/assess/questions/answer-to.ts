import type { AnyFinding } from '../../findings/any-finding.ts';
import { sentence } from '../../findings/sentence.ts';
import { catalogue } from '../../indicator/catalogue/catalogue.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import type { Basis, Source } from '../../result/provenance.ts';
import type { Context } from '../briefing/context.ts';
import type { Definition, Draft, Question, QuestionAnswer, Said } from './question.ts';
import type { Where } from './where.ts';

const marks: Readonly<Record<Basis, string>> = {
  illustrative: 'Illustrative, not real:',
  published: 'Published:',
  own: 'Own figures:',
};

/** A question answered: the draft, worded, with its grounds gathered from the findings and series behind it. */
export function answerTo<Verdict extends string, Evidence>(
  { id, name, agenda, asked, indicators, answer }: Question<number, string, Verdict, Evidence>,
  context: Context,
  where: Where,
): QuestionAnswer<Verdict, Evidence> {
  const draft = answer(context, where);
  const says = draft.says.map(said);
  const grounds = [...draft.findings, ...(draft.series ?? [])];
  return {
    id,
    name,
    agenda,
    asked,
    verdict: draft.verdict,
    estimate: draft.estimate,
    short: draft.short,
    answer: worded(says),
    sentences: says.map(({ text }) => text),
    findings: draft.findings,
    evidence: draft.evidence,
    restsOn: {
      basis: basisOf(grounds.map(({ basis }) => basis)),
      definitions: definitionsOf(indicators, draft, context, where),
      sources: distinctSources(grounds.flatMap(({ sources }) => sources)),
      exclusions: (draft.excluded ?? []).flatMap(({ indicator, exclusions }) =>
        exclusions.map((each) => ({ ...each, indicator })),
      ),
      assumptions: draft.assumptions ?? [],
      n: draft.findings[0]?.n ?? 0,
    },
    whatWouldChange: draft.whatWouldChange,
    settle: draft.settle,
  };
}

function said(each: Said | AnyFinding): Said {
  return 'text' in each ? each : { text: sentence(each), basis: each.basis };
}

/** Each run of sentences from illustrative figures is marked where it begins, and where it ends. */
function worded(says: readonly Said[]): string {
  let before: Basis | null = null;
  const sentences = says.map(({ text, basis }) => {
    const changed = basis !== null && basis !== before;
    const marked = changed && (basis === 'illustrative' || before === 'illustrative');
    before = basis ?? before;
    return marked ? `${marks[basis]} ${text}` : text;
  });
  return sentences.join(' ');
}

function basisOf(bases: readonly Basis[]): QuestionAnswer['restsOn']['basis'] {
  const [only, ...others] = new Set(bases);
  if (only === undefined) return 'none';
  return others.length === 0 ? only : 'mixed';
}

/** The definitions of what was read: the question's own indicators, and the one given in place of the first. */
function definitionsOf(
  indicators: readonly string[],
  { findings, series = [] }: Pick<Draft<string, unknown>, 'findings' | 'series'>,
  { data }: Context,
  { indicator }: Where,
): Definition[] {
  const used = new Set([
    ...findings.map(({ subject }) => subject.indicator),
    ...series.map((each) => each.indicator.id),
  ]);
  const ids = used.size > 0 ? used : new Set(indicators);
  const defined = [
    ...(indicator === undefined ? [] : [indicator]),
    ...data.own.map((each) => each.indicator),
    ...catalogue,
  ];
  return [...ids].flatMap((id) => {
    const found = defined.find((each) => each.id === id);
    return found === undefined ? [] : [definitionOf(found)];
  });
}

function definitionOf({ id, name, counted, outOf, source }: Indicator): Definition {
  const definition = outOf === undefined ? counted : `${counted}, of ${outOf}`;
  return { indicator: id, name, definition, source };
}

function distinctSources(sources: readonly Source[]): Source[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
