import type { BriefedFinding, Briefing, Section } from '../assess/briefing/briefing.ts';
import { escapeMarkdown as md } from './escape.ts';
import { basisWords, countsLine, doubtsOf, importanceWords, methodWords } from './marks.ts';
import { actionsSection } from './sections/actions.ts';
import { claimsSection } from './sections/claims.ts';
import { itemsMarkdown } from './sections/item-section.ts';
import { tableFor } from './tables/table-for.ts';
import { tableMarkdown } from './tables/table-markdown.ts';

/** The briefing as Markdown: every sentence, its table, its doubts, its sources. */
export function markdownReport(briefing: Briefing): string {
  const byId = new Map(briefing.findings.map((finding) => [finding.id, finding]));
  const parts = [
    `# ${md(briefing.title)}`,
    md(countsLine(briefing)),
    bullets(briefing.summary),
    ...briefing.sections.flatMap((section) => sectionParts(section, byId)),
    ...(briefing.questions.length > 0 ? ['## Questions of the meeting'] : []),
    ...briefing.questions.flatMap(({ id, asked, answer, basis, settle, whatWouldChange }) => [
      `**${id}. ${md(asked)}** ${md(answer)} *(${basis})*${settle === null ? '' : ` To settle it: ${md(settle)}`} What would change it: ${md(whatWouldChange)}`,
    ]),
    ...(briefing.claims.length > 0
      ? [itemsMarkdown(claimsSection(briefing.claims, briefing.claimCounts))]
      : []),
    ...(briefing.actions.length > 0 ? [itemsMarkdown(actionsSection(briefing.actions))] : []),
    ...(briefing.exclusions.length > 0
      ? [
          '## Left out, and why',
          bullets(
            briefing.exclusions.map((each) => `${each.areaName}, from ${each.indicator}: ${each.reason}`),
          ),
        ]
      : []),
    '## Sources',
    bullets(
      briefing.sources.map(
        ({ title, publisher, licence, attribution }) => `${title}. ${publisher}. ${licence}. ${attribution}`,
      ),
    ),
    '## How to read this',
    bullets(briefing.notes),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sectionParts(section: Section, byId: ReadonlyMap<string, BriefedFinding>): string[] {
  const findings = section.findings.flatMap((id) => byId.get(id) ?? []);
  const doubts = doubtsOf(findings);
  return [
    `## ${md(section.title)}`,
    `*${md(section.asked)}*`,
    ...section.notes.map((note) => `> ${md(note)}`),
    ...findings.flatMap(findingParts),
    ...section.tables.map(tableMarkdown),
    ...(doubts.length > 0 ? ['**Doubts**', bullets(doubts)] : []),
  ];
}

function findingParts(finding: BriefedFinding): string[] {
  const table = tableFor(finding);
  const settle = finding.settle === null ? '' : ` To settle it: ${md(finding.settle.text)}`;
  return [
    `**${md(finding.sentence)}**`,
    `${importanceWords(finding)}. ${basisWords(finding.basis)}.${settle}`,
    ...(table === null ? [] : [tableMarkdown(table)]),
    `*Method: ${md(methodWords(finding))}*`,
  ];
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${md(line)}`).join('\n');
}
