import type { IndicatorFigures, Paper } from '../../../paper/paper.ts';
import { escapeHtml as html } from '../../escape.ts';
import { footWords, madeWords } from '../words.ts';
import { chipHtml } from './front.ts';
import { figureHtml } from './items.ts';
import { type PageOptions, paperHtml } from './page.ts';
import { scorecardHtml } from './scorecard.ts';
import { paperStyle } from './style.ts';

/** A paper as a site of plain files by their names, which opens from a disk: the paper, and a page for each indicator. */
export function siteHtml(
  paper: Paper,
  indicators: readonly IndicatorFigures[],
  options: PageOptions,
): Readonly<Record<string, string>> {
  // Ids of the user's own may hold what no file name may.
  const pages = indicators.map(({ id, name }, at) => ({ id, name, href: `indicator-${at + 1}.html` }));
  const own = indicators.map((each, at) => [pages[at]?.href ?? '', indicatorHtml(paper, each, options)]);
  return Object.fromEntries([['index.html', paperHtml(paper, { ...options, pages })], ...own]);
}

/** The page of an indicator: what the paper says of it, then a picture and the figures of each of its lines. */
function indicatorHtml(
  paper: Paper,
  { figures, id, name, question }: IndicatorFigures,
  { draw }: PageOptions,
): string {
  const own = new Set(paper.statements.flatMap((each) => (each.indicator === id ? [each.id] : [])));
  const said = paper.headlines.filter(({ statements }) => statements.some((each) => own.has(each)));
  const headlines = said.map(
    ({ chip, lead, text }) =>
      `<li><span class="verdict">${chipHtml(chip)}</span><span><b>${html(lead)}</b> ${html(text)}</span></li>`,
  );
  const scorecard = paper.scorecard.filter(({ indicator }) => indicator === id);
  const shown = figures.map((figure) =>
    figureHtml(figure, draw === null ? [] : figure.charts.map((spec) => [spec, draw] as const)),
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(name)}, ${html(paper.force.name)}</title>
<style>${paperStyle(footWords(paper))}</style>
</head>
<body>
<header><nav aria-label="Pages"><ul><li><a href="index.html">${html(paper.title)}</a></li></ul></nav>
<h1>${html(name)}</h1><p class="asked">${html(question)}</p></header>
<main>
${headlines.length === 0 ? '' : `<ul class="headlines">${headlines.join('')}</ul>`}
${scorecardHtml({ scorecard })}
${shown.join('\n')}
</main>
<footer><p>${html(madeWords(paper))}</p></footer>
</body>
</html>
`;
}
