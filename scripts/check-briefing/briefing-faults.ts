import type { Briefing } from '../../src/assess/briefing/briefing.ts';
import { expectEqual } from './expect-equal.ts';
import { textFaults } from './text-faults.ts';

const keys = ['scope', 'asOf', 'findings', 'questions', 'claims', 'exclusions', 'sources'];
const LONGEST_SUMMARY = 10;

/** What is wrong with a briefing as a whole, whatever its scope. */
export function briefingFaults(briefing: Briefing): string[] {
  const absent = keys.filter((key) => !Object.hasOwn(briefing, key));
  if (absent.length > 0) return [`the briefing has no ${absent.join(', ')}`];
  return [
    ...countFaults(briefing),
    ...orderFaults(briefing),
    ...sectionFaults(briefing),
    ...questionFaults(briefing),
    ...claimFaults(briefing),
    ...exclusionFaults(briefing),
    ...sourceFaults(briefing),
    ...summaryFaults(briefing),
  ];
}

function countFaults({ findings, counts }: Briefing): string[] {
  const count = (basis: string) => findings.filter((finding) => finding.basis === basis).length;
  const counted = {
    published: count('published'),
    illustrative: count('illustrative'),
    own: count('own'),
  };
  return [
    ...(findings.length > 0 ? [] : ['there are no findings']),
    ...expectEqual('counts', counts, counted),
    ...expectEqual(
      'the sum of the counts',
      counts.published + counts.illustrative + counts.own,
      findings.length,
    ),
  ];
}

function orderFaults({ findings }: Briefing): string[] {
  const ids = findings.map(({ id }) => id);
  const repeated = ids.filter((id, index) => ids.indexOf(id) < index);
  const unordered = findings.filter(({ tier }, index) => tier < (findings[index - 1]?.tier ?? 1));
  return [
    ...repeated.map((id) => `two findings are called ${id}`),
    ...unordered.map(({ id, tier }) => `finding ${id} of tier ${tier} comes after one that matters less`),
  ];
}

function sectionFaults({ sections, findings }: Briefing): string[] {
  const listed = new Map(sections.flatMap(({ id, findings: ids }) => ids.map((each) => [each, id])));
  return [
    ...sections.flatMap(({ id, title, asked, notes }) =>
      [title, asked, ...notes].flatMap((text) => textFaults(`section ${id}`, text)),
    ),
    ...findings.flatMap(({ id, section }) => expectEqual(`the section of ${id}`, listed.get(id), section)),
    ...expectEqual('the findings listed in sections', listed.size, findings.length),
  ];
}

function questionFaults({ questions, findings }: Briefing): string[] {
  const ids = new Set(findings.map(({ id }) => id));
  return questions.flatMap((question) => {
    const where = `question ${question.id}`;
    const lost = question.findings.filter((id) => !ids.has(id));
    return [
      ...[question.agenda, question.asked, question.verdict, question.answer, question.basis].flatMap(
        (text) => textFaults(where, text),
      ),
      ...lost.map((id) => `${where}: there is no finding ${id || 'without a name'}`),
    ];
  });
}

/** Illustrative figures were made from what was said: that they agree with it supports nothing. */
function claimFaults({ claims }: Briefing): string[] {
  return claims.flatMap(({ basis, claim, findings, id, sentence, supports, verdict }) => {
    const where = `claim ${id}`;
    const invented = basis === 'illustrative' || findings.some((each) => each.basis === 'illustrative');
    return [
      ...[claim, sentence].flatMap((text) => textFaults(where, text)),
      ...(supports && invented ? [`${where}: is supported by illustrative figures`] : []),
      ...(invented && verdict !== 'not-testable' && !/illustrative/i.test(sentence)
        ? [`${where}: does not say that it is illustrative`]
        : []),
    ];
  });
}

function exclusionFaults({ exclusions }: Briefing): string[] {
  return exclusions.flatMap(({ area, areaName, code, reason, indicator }) => [
    ...[area, code, reason, indicator].flatMap((text) => textFaults(`exclusion of ${area}`, text)),
    ...(/^[a-z]/.test(areaName) ? [`exclusion of ${area}: its name is not known, only its key`] : []),
  ]);
}

function sourceFaults({ sources, findings, claims, actions }: Briefing): string[] {
  const used = new Set([
    ...findings.flatMap((finding) => finding.sources.map(({ id }) => id)),
    ...claims.flatMap((claim) => claim.findings.flatMap((finding) => finding.sources)),
    ...actions.flatMap(({ change }) => change?.finding.sources.map(({ id }) => id) ?? []),
  ]);
  return expectEqual('the sources', sources.map(({ id }) => id).sort(), [...used].sort());
}

function summaryFaults({ summary, findings }: Briefing): string[] {
  const illustrative = new Set(
    findings.filter(({ basis }) => basis === 'illustrative').map(({ sentence }) => sentence),
  );
  return [
    ...(summary.length >= 1 && summary.length <= LONGEST_SUMMARY
      ? []
      : [`the summary must have 1 to ${LONGEST_SUMMARY} lines, got ${summary.length}`]),
    ...summary.flatMap((line) => textFaults('summary', line)),
    ...summary
      .filter((line) => illustrative.has(line))
      .map((line) => `summary: illustrative, and not said to be: ${line}`),
  ];
}
