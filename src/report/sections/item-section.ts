import { escapeTerminal, escapeHtml as html, escapeMarkdown as md } from '../escape.ts';
import { wrap } from '../wrap.ts';

/** One entry of a section that is a list: what it is about, the sentence, its marks, and what a reader may ask next. */
export interface SectionItem {
  readonly title: string;
  readonly sentence: string;
  readonly marks: readonly string[];
  /** Whether anything in it rests on illustrative figures, which is marked by colour too. */
  readonly illustrative: boolean;
  readonly details: readonly string[];
}

/** A section that is a list of entries under headings, the same for every format. */
export interface ItemSection {
  readonly id: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly groups: readonly { readonly heading: string; readonly items: readonly SectionItem[] }[];
}

const WIDTH = 100;

/** The section as Markdown. */
export function itemsMarkdown({ title, notes, groups }: ItemSection): string {
  const items = groups.flatMap((group) => [
    ...(group.heading === '' ? [] : [`### ${md(group.heading)}`]),
    ...group.items.map(
      ({ details, marks, sentence, title: about }) =>
        `- **${md(about)}** ${md(sentence)} *(${md(marks.join('; '))})*${details.map((detail) => `\n  - ${md(detail)}`).join('')}`,
    ),
  ]);
  return [`## ${md(title)}`, ...notes.map((note) => `> ${md(note)}`), ...items].join('\n\n');
}

/** The section as part of an HTML page. */
export function itemsHtml({ groups, id, notes, title }: ItemSection): string {
  const body = groups.map(
    ({ heading, items }) =>
      `${heading === '' ? '' : `<h3>${html(heading)}</h3>\n`}${items.map(itemHtml).join('\n')}`,
  );
  return `<section aria-labelledby="${html(id)}">
<h2 id="${html(id)}">${html(title)}</h2>
${notes.map((note) => `<p class="note">${html(note)}</p>`).join('\n')}
${body.join('\n')}
</section>`;
}

function itemHtml({ details, illustrative, marks, sentence, title }: SectionItem): string {
  const tags = marks.map((mark, at) => {
    const invented = illustrative && at === marks.length - 1 ? ' illustrative' : '';
    return `<span class="tag${invented}">${html(mark)}</span>`;
  });
  const more = details.map((detail) => `<p class="mark">${html(detail)}</p>`).join('\n');
  return `<div class="finding">
<p><strong>${html(title)}</strong></p>
<p class="sentence">${html(sentence)}</p>
<p class="mark">${tags.join('')}</p>
${more}
</div>`;
}

/** The section as text for a terminal 100 characters wide. */
export function itemsText({ groups, notes, title }: ItemSection): string {
  const safe = escapeTerminal(title);
  const parts = groups.flatMap(({ heading, items }) => [
    ...(heading === '' ? [] : [escapeTerminal(heading)]),
    ...items.map(itemText),
  ]);
  return [
    `${safe}\n${'-'.repeat(safe.length)}`,
    ...notes.map((note) => wrap(`Note: ${escapeTerminal(note)}`, WIDTH)),
    ...parts,
  ].join('\n\n');
}

function itemText({ details, marks, sentence, title }: SectionItem): string {
  const lines = [sentence, `[${marks.join('; ')}]`, ...details];
  const first = `- ${wrap(escapeTerminal(title), WIDTH, '  ').slice(2)}`;
  return [first, ...lines.map((line) => wrap(escapeTerminal(line), WIDTH, '  '))].join('\n');
}
