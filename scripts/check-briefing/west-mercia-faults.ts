import type { Briefing } from '../../src/assess/briefing/briefing.ts';
import { expectEqual } from './expect-equal.ts';

const answered = [5, 6, 7, 11, 14];
const uncovered = ['avon-and-somerset', 'gwent', 'lancashire', 'northumbria'];

/** What the briefing of the force meeting must say, from the published figures. */
export function westMerciaFaults(briefing: Briefing): string[] {
  return [
    ...questionFaults(briefing),
    ...unableFaults(briefing),
    ...assignedFaults(briefing),
    ...recordedFaults(briefing),
    ...shareFaults(briefing),
    ...plateauFaults(briefing),
    ...likenessFaults(briefing),
  ];
}

function questionFaults({ questions }: Briefing): string[] {
  return answered.flatMap((id) => {
    const found = questions.find((question) => question.id === id);
    if (found === undefined) return [`question ${id} is not there`];
    return found.findings.length > 0 && !found.answer.startsWith('There are no figures')
      ? []
      : [`question ${id} has no answer`];
  });
}

function rankOf({ findings }: Briefing, indicator: string) {
  for (const finding of findings)
    if (
      finding.kind === 'rank' &&
      finding.subject.indicator === indicator &&
      finding.subject.area === 'west-mercia'
    )
      return finding;
  return null;
}

/** Charged or in court to unable to prosecute, October 2018 to February 2019. */
function unableFaults(briefing: Briefing): string[] {
  const found = rankOf(briefing, 'charge-to-nfa-unable');
  if (found === null) return ['there is no rank on charged or in court, to unable to prosecute'];
  const { before, after, rows, excluded } = found.evidence;
  const row = rows.find(({ area }) => area === 'west-mercia');
  const left = excluded.filter(({ code }) => code === 'unknown-outcomes').map(({ area }) => area);
  const printed = briefing.exclusions.filter(
    ({ code, indicator }) => code === 'unknown-outcomes' && indicator === found.subject.indicatorName,
  );
  return [
    ...expectEqual('charged to unable: figures', [row?.numerator, row?.denominator], [3260, 16240]),
    ...expectEqual('charged to unable: ratio', row?.value?.toFixed(4), '0.2007'),
    ...expectEqual('charged to unable: place before', [before?.place, before?.of], [35, 39]),
    ...expectEqual('charged to unable: place after', [after?.place, after?.of], [31, 35]),
    ...expectEqual('charged to unable: places it may hold', before?.set, { best: 33, worst: 35 }),
    ...expectEqual('charged to unable: verdict', found.verdict, 'bottom-quartile'),
    ...expectEqual('charged to unable: left out for coverage', left.sort(), uncovered),
    ...expectEqual(
      'charged to unable: exclusions printed',
      printed.map(({ area }) => area).sort(),
      uncovered,
    ),
    ...(/31st of 35.*35th of all 39/.test(found.sentence)
      ? []
      : [`charged to unable: the sentence must give both places: ${found.sentence}`]),
  ];
}

/** Charged, of all outcomes assigned in 2018/19, closed basis. */
function assignedFaults(briefing: Briefing): string[] {
  const found = rankOf(briefing, 'charge-to-nfa-assigned-closed');
  if (found === null) return ['there is no rank on charged, of all assigned outcomes'];
  const { before, after, rows, excluded } = found.evidence;
  const row = rows.find(({ area }) => area === 'west-mercia');
  const left = excluded.filter(({ code }) => code !== 'no-data').map(({ area }) => area);
  return [
    ...expectEqual('charged of assigned: figures', [row?.numerator, row?.denominator], [8574, 87471]),
    ...expectEqual('charged of assigned: place before', [before?.place, before?.of], [22, 43]),
    ...expectEqual('charged of assigned: place after', [after?.place, after?.of], [21, 42]),
    ...expectEqual('charged of assigned: left out', left, ['north-yorkshire']),
  ];
}

/** The same on the recorded basis stands among the definitions. */
function recordedFaults({ findings }: Briefing): string[] {
  const rows = findings.flatMap((finding) => (finding.kind === 'definitions' ? finding.evidence.rows : []));
  const row = rows.find(({ line }) => line.id === 'charge-to-nfa-assigned-recorded');
  return [
    ...(rows.length >= 6 ? [] : [`there must be at least six definitions, got ${rows.length}`]),
    ...expectEqual('recorded basis: place', [row?.before?.place, row?.before?.of], [21, 43]),
  ];
}

/** The share "Unable to prosecute suspect". */
function shareFaults(briefing: Briefing): string[] {
  const before = rankOf(briefing, 'unable-to-prosecute')?.evidence.before;
  return expectEqual('unable to prosecute: place before', [before?.place, before?.of], [2, 39]);
}

/** Two years of an area's interviews are too few to show a plateau, and the paper must say so. */
function plateauFaults({ findings, sections }: Briefing): string[] {
  const shown = findings.filter(
    ({ kind, verdict, subject }) =>
      kind === 'plateau' && verdict === 'level' && subject.area !== 'west-mercia',
  );
  const said = sections.some(({ notes }) =>
    notes.some((note) => /needs .* months .* before a plateau/.test(note)),
  );
  return [
    ...shown.map(({ id }) => `${id}: a plateau cannot be shown for one area in two years`),
    ...(said ? [] : ['no note says how many months one area would need before a plateau could be shown']),
  ];
}

/** The likeness to the published place was found by trying definitions. */
function likenessFaults({ findings, questions, sections }: Briefing): string[] {
  const texts = [
    ...findings.map(({ sentence }) => sentence),
    ...questions.map(({ answer }) => answer),
    ...sections.flatMap(({ notes }) => notes),
  ];
  return texts
    .filter((text) => /\breproduc|\bconfirm|\bis supported\b|\bsupports the\b/i.test(text))
    .map((text) => `more is claimed than was found: ${text}`);
}
