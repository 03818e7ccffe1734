import type { Briefing } from '../../src/assess/index.ts';
import { escapeHtml } from '../../src/report/escape.ts';

/** What the page does not say of what the briefing holds. */
export function pageFaults(html: string, { findings, exclusions, sources, notes }: Briefing): string[] {
  const blocks = html.split('<div class="finding">').slice(1);
  const unmarked = findings.flatMap(({ id, sentence, basis }) => {
    const block = blocks.find((each) => each.includes(`<p class="sentence">${escapeHtml(sentence)}</p>`));
    if (block === undefined) return [`the page lacks finding ${id}`];
    const marked = block.includes('<span class="tag illustrative">Illustrative');
    return marked === (basis === 'illustrative')
      ? []
      : [`the page has the wrong mark for ${basis} finding ${id}`];
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
