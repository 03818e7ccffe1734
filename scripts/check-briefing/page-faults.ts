import type { Briefing } from '../../src/assess/briefing/briefing.ts';
import { escapeHtml } from '../../src/report/escape.ts';

const MARK = '<span class="tag illustrative">Illustrative';

/** What the page does not say of what the briefing holds. */
export function pageFaults(html: string, { findings, exclusions, sources, notes }: Briefing): string[] {
  const blocks = html.split('<div class="finding">').slice(1);
  const unmarked = [...new Set(findings.map(({ sentence }) => sentence))].flatMap((sentence) => {
    const said = blocks.filter((each) => each.includes(`<p class="sentence">${escapeHtml(sentence)}</p>`));
    const found = findings.filter((finding) => finding.sentence === sentence);
    const marked = said.filter((block) => block.includes(MARK)).length;
    const illustrative = found.filter(({ basis }) => basis === 'illustrative').length;
    return said.length === found.length && marked === illustrative
      ? []
      : [
          `on the page ${said.length} times, ${marked} marked as illustrative, not ${found.length} and ${illustrative}: ${sentence}`,
        ];
  });
  const printed = [
    ...exclusions.map(({ reason }) => reason),
    ...sources.map(({ attribution }) => attribution),
    ...notes,
  ];
  return [
    ...unmarked,
    ...printed
      .filter((text) => !html.includes(escapeHtml(text)))
      .map((text) => `the page does not say: ${text}`),
  ];
}
