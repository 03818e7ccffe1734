import type { BriefedFinding, Briefing, Section } from '../assess/briefing/briefing.ts';
import type { DataTable } from './data-table.ts';
import { escapeHtml as html } from './escape.ts';
import { basisWords, countsLine, doubtsOf, importanceWords, methodWords } from './marks.ts';
import { actionsSection } from './sections/actions.ts';
import { claimsSection } from './sections/claims.ts';
import { itemsHtml } from './sections/item-section.ts';
import { style } from './style.ts';
import { tableFor } from './tables/table-for.ts';
import { tableHtml } from './tables/table-html.ts';

/** The first findings of a section have their picture; the others their figures, folded away. */
const DRAWN = 5;

/** The briefing as one HTML file that needs no script, no font and no network. `draw` gives SVG text or `null`. */
export function htmlReport(briefing: Briefing, draw: (finding: BriefedFinding) => string | null): string {
  const byId = new Map(briefing.findings.map((finding) => [finding.id, finding]));
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(briefing.title)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#summary">Skip to the summary</a>
<header>
<h1>${html(briefing.title)}</h1>
<p class="mark">${html(countsLine(briefing))}</p>
</header>
<main>
<section aria-labelledby="summary">
<h2 id="summary">Summary</h2>
<ol class="summary">${briefing.summary.map((line) => `<li>${html(line)}</li>`).join('')}</ol>
</section>
<nav aria-label="Contents">
<ul>${contentsOf(briefing)
    .map(({ id, title }) => `<li><a href="#${html(id)}">${html(title)}</a></li>`)
    .join('')}</ul>
</nav>
${briefing.sections.map((section) => sectionHtml(section, byId, draw)).join('\n')}
${questionsHtml(briefing)}
${briefing.claims.length === 0 ? '' : itemsHtml(claimsSection(briefing.claims, briefing.claimCounts))}
${briefing.actions.length === 0 ? '' : itemsHtml(actionsSection(briefing.actions))}
${exclusionsHtml(briefing)}
<section aria-labelledby="sources">
<h2 id="sources">Sources</h2>
<ul>${briefing.sources
    .map(
      ({ title, publisher, licence, attribution }) =>
        `<li>${html(title)}. ${html(publisher)}. ${html(licence)}. ${html(attribution)}</li>`,
    )
    .join('')}</ul>
</section>
</main>
<footer>
<h2>How to read this</h2>
<ul>${briefing.notes.map((note) => `<li>${html(note)}</li>`).join('')}</ul>
</footer>
</body>
</html>
`;
}

/** What the page holds, in order: the items of the agenda, and what is beyond them. */
function contentsOf({ actions, claims, questions, sections }: Briefing) {
  return [
    ...sections,
    ...(questions.length > 0 ? [{ id: 'questions', title: 'Questions of the meeting' }] : []),
    ...(claims.length > 0 ? [{ id: 'claims', title: 'Claims checked' }] : []),
    ...(actions.length > 0 ? [{ id: 'actions', title: 'Actions due' }] : []),
    { id: 'sources', title: 'Sources' },
  ];
}

function sectionHtml(
  section: Section,
  byId: ReadonlyMap<string, BriefedFinding>,
  draw: (finding: BriefedFinding) => string | null,
): string {
  const findings = section.findings.flatMap((id) => byId.get(id) ?? []);
  const doubts = doubtsOf(findings);
  return `<section aria-labelledby="${html(section.id)}">
<h2 id="${html(section.id)}">${html(section.title)}</h2>
<p class="asked">${html(section.asked)}</p>
${section.notes.map((note) => `<p class="note">${html(note)}</p>`).join('\n')}
${findings.map((finding, place) => (place < DRAWN ? findingHtml(finding, draw(finding), true) : findingHtml(finding, null, false))).join('\n')}
${section.tables.map(sectionTableHtml).join('\n')}
${doubts.length > 0 ? `<h3>Doubts</h3>\n<ul>${doubts.map((doubt) => `<li>${html(doubt)}</li>`).join('')}</ul>` : ''}
</section>`;
}

function findingHtml(finding: BriefedFinding, svg: string | null, leading: boolean): string {
  const table = tableFor(finding);
  const illustrative = finding.basis === 'illustrative' ? ' illustrative' : '';
  return `<div class="finding">
<p class="sentence">${html(finding.sentence)}</p>
<p class="mark"><span class="tag">${html(importanceWords(finding))}</span><span class="tag${illustrative}">${html(basisWords(finding.basis))}</span></p>
${finding.settle === null ? '' : `<p class="mark">To settle it: ${html(finding.settle.text)}</p>`}
${svg === null ? '' : `<figure>${svg}</figure>`}
${table === null ? '' : `<details${svg === null && leading ? ' open' : ''}><summary>The figures</summary><div class="scroll" role="region" tabindex="0" aria-label="${html(table.caption)}">${tableHtml(table)}</div></details>`}
<details><summary>How it was computed</summary><p class="method">${html(methodWords(finding))}</p></details>
</div>`;
}

function sectionTableHtml(table: DataTable): string {
  return `<div class="scroll" role="region" tabindex="0" aria-label="${html(table.caption)}">${tableHtml(table)}</div>`;
}

function questionsHtml({ questions }: Briefing): string {
  if (questions.length === 0) return '';
  const items = questions.map(
    ({ id, agenda, asked, answer, basis, settle, whatWouldChange }) =>
      `<div class="finding"><h3>${id}. ${html(agenda)}: ${html(asked)}</h3><p>${html(answer)}</p><p class="mark"><span class="tag${basis === 'illustrative' ? ' illustrative' : ''}">${html(basis)}</span>${settle === null ? '' : ` To settle it: ${html(settle)}`}</p><p class="mark">What would change it: ${html(whatWouldChange)}</p></div>`,
  );
  return `<section aria-labelledby="questions"><h2 id="questions">Questions of the meeting</h2>${items.join('\n')}</section>`;
}

function exclusionsHtml({ exclusions }: Briefing): string {
  if (exclusions.length === 0) return '';
  const items = exclusions.map(
    ({ areaName, indicator, reason }) =>
      `<li>${html(areaName)}, from ${html(indicator)}: ${html(reason)}</li>`,
  );
  return `<section aria-labelledby="left-out"><h2 id="left-out">Left out, and why</h2><ul>${items.join('')}</ul></section>`;
}
