import type { BriefedFinding, Briefing, Section } from '../assess/briefing/briefing.ts';
import { escapeTerminal } from './escape.ts';
import { basisWords, countsLine, doubtsOf, importanceWords } from './marks.ts';
import { actionsSection } from './sections/actions.ts';
import { claimsSection } from './sections/claims.ts';
import { itemsText } from './sections/item-section.ts';
import { tableText } from './tables/table-text.ts';
import { wrap } from './wrap.ts';

const WIDTH = 100;

/** The briefing as plain text for a terminal 100 characters wide. */
export function terminalReport(briefing: Briefing): string {
  const byId = new Map(briefing.findings.map((finding) => [finding.id, finding]));
  const parts = [
    heading(briefing.title, '='),
    wrap(escapeTerminal(countsLine(briefing)), WIDTH),
    briefing.summary.map((line) => bullet(line)).join('\n'),
    ...briefing.sections.map((section) => sectionText(section, byId)),
    briefing.questions.length > 0 ? heading('Questions of the meeting') : '',
    ...briefing.questions.map(
      ({ id, asked, answer, basis, settle }) =>
        `${bullet(`${id}. ${asked}`)}\n${indented(`${answer} [${basis}]`)}${settle === null ? '' : `\n${indented(`To settle it: ${settle}`)}`}`,
    ),
    briefing.claims.length > 0 ? itemsText(claimsSection(briefing.claims, briefing.claimCounts)) : '',
    briefing.actions.length > 0 ? itemsText(actionsSection(briefing.actions)) : '',
    exclusionsText(briefing),
    heading('Sources'),
    briefing.sources
      .map(({ title, publisher, licence, attribution }) =>
        bullet(`${title}. ${publisher}. ${licence}. ${attribution}`),
      )
      .join('\n'),
    heading('How to read this'),
    briefing.notes.map((note) => bullet(note)).join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function sectionText(section: Section, byId: ReadonlyMap<string, BriefedFinding>): string {
  const findings = section.findings.flatMap((id) => byId.get(id) ?? []);
  const doubts = doubtsOf(findings);
  return [
    `${heading(section.title)}\n${wrap(escapeTerminal(section.asked), WIDTH)}`,
    ...section.notes.map((note) => wrap(`Note: ${escapeTerminal(note)}`, WIDTH)),
    ...findings.map(findingText),
    ...section.tables.map((table) => tableText(table, WIDTH)),
    doubts.length > 0 ? `Doubts\n${doubts.map((doubt) => bullet(doubt)).join('\n')}` : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function findingText(finding: BriefedFinding): string {
  const mark = finding.basis === 'published' ? '' : ` [${basisWords(finding.basis)}]`;
  const settle = finding.settle === null ? '' : `\n${indented(`To settle it: ${finding.settle.text}`)}`;
  return `${bullet(finding.sentence)}\n${indented(`${importanceWords(finding)}. Verdict: ${finding.verdict}.${mark}`)}${settle}`;
}

function exclusionsText({ exclusions }: Briefing): string {
  if (exclusions.length === 0) return '';
  const lines = exclusions.map(({ areaName, indicator, reason }) =>
    bullet(`${areaName}, from ${indicator}: ${reason}`),
  );
  return `${heading('Left out, and why')}\n${lines.join('\n')}`;
}

function heading(text: string, line = '-'): string {
  const safe = escapeTerminal(text);
  return `${safe}\n${line.repeat(safe.length)}`;
}

function bullet(text: string): string {
  return `- ${wrap(escapeTerminal(text), WIDTH, '  ').slice(2)}`;
}

function indented(text: string): string {
  return wrap(escapeTerminal(text), WIDTH, '  ');
}
