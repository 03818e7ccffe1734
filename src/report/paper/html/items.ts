import type { ChartSpec } from '../../../chart/base/chart-spec.ts';
import { untitled } from '../../../chart/base/untitled.ts';
import type { PaperBasis, PaperFigure, PaperItem, PaperQuestion } from '../../../paper/paper.ts';
import { escapeHtml as html } from '../../escape.ts';
import { tableHtml } from '../../tables/table-html.ts';
import { basisTag } from '../words.ts';
import { slimSvg } from './slim-svg.ts';

export interface ItemOptions {
  /** SVG text of a chart; `null` where nothing draws. */
  readonly draw: ((spec: ChartSpec) => string) | null;
  /** With every question. */
  readonly full: boolean;
}

/** A block an item of the agenda: question, answer, figure, what else, what would settle it. */
export function itemHtml(item: PaperItem, number: number, { draw, full }: ItemOptions): string {
  const { also, answer, ask, basis, figure, id: _, note, questions, settle, title } = item;
  const text = `<p class="answer">${answer
    .map(({ lead, text: rest }) => `<b>${html(lead)}</b> ${html(rest)}`)
    .join(' ')}</p>`;
  const rest = [lineHtml('Also:', also), lineHtml('To settle it:', settle), lineHtml('Note:', note)].join('');
  const panels = draw === null ? [] : (figure?.charts.slice(0, 2) ?? []);
  const beside = figure !== null && panels.length === 1;
  const shown =
    figure === null
      ? ''
      : figureHtml(
          figure,
          panels.map((spec) => [spec, draw] as const),
        );
  return `<section class="item" aria-labelledby="item-${number}"><h3 id="item-${number}"><span class="no">${number}</span> ${html(title)} ${basisHtml(basis)}</h3>
<p class="asked">${html(ask)}</p>
${beside ? `<div class="side"><div>${text}${rest}</div>${shown}</div>` : `${text}${shown}${rest}`}
${full ? questionsHtml(questions) : ''}</section>`;
}

/** Whose figures a block has. */
export function basisHtml(basis: PaperBasis): string {
  const tag = basisTag(basis);
  return tag === null ? '' : `<span class="basis ${basis}">${html(tag)}</span>`;
}

const lineHtml = (label: string, text: string | null) =>
  text === null ? '' : `<p class="settle"><b>${label}</b> ${html(text)}</p>`;

type Drawn = readonly [ChartSpec, ItemOptions['draw']];

/** Pictures with the table folded away beneath; the table alone where there are none. */
export function figureHtml({ source, table, title }: PaperFigure, panels: readonly Drawn[]): string {
  if (panels.length === 0 && table === null) return '';
  const figures =
    table === null ? '' : tableHtml(table, { className: 'tab stacked', rowHeader: 0, stacked: true });
  const from = source === '' ? '' : `<p class="source">${html(source)}</p>`;
  if (panels.length === 0) return `<figure><figcaption>${html(title)}</figcaption>${figures}${from}</figure>`;
  const folded = figures === '' ? '' : `<details><summary>The figures</summary>${figures}</details>`;
  return `<figure>${picturesHtml(title, panels)}${from}${folded}</figure>`;
}

/** One picture under the finding; two beside each other, each under its own. */
function picturesHtml(finding: string, panels: readonly Drawn[]): string {
  const drawn = panels.map(([spec, draw]) => ({
    title: spec.title.text.join(' '),
    picture: slimSvg(draw?.(untitled(spec)) ?? ''),
  }));
  const caption = `<figcaption>${html(finding)}</figcaption>`;
  if (drawn.length === 1) return `${caption}${drawn.map(({ picture }) => picture).join('')}`;
  const both = drawn.map(({ picture, title }) => `<div><p class="panel">${html(title)}</p>${picture}</div>`);
  const isSaid = drawn.some(({ title }) => title === finding);
  return `${isSaid ? '' : caption}<div class="two">${both.join('')}</div>`;
}

function questionsHtml(questions: readonly PaperQuestion[]): string {
  if (questions.length === 0) return '';
  const each = questions.map(
    ({ asked, basis, lead, settle, text }) =>
      `<li><i>${html(asked)}</i> <b>${html(lead)}</b> ${html(text)} ${basisHtml(basis)}${
        settle === null ? '' : ` To settle it: ${html(settle)}`
      }</li>`,
  );
  return `<h4>Every question</h4><ul>${each.join('')}</ul>`;
}
