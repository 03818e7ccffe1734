import type { Headline, Paper } from '../../../paper/paper.ts';
import { type Chip, chips } from '../../../statement/chip.ts';
import { escapeHtml as html } from '../../escape.ts';
import { headlineGroups } from '../groups.ts';
import { chipTone, meantFor } from '../words.ts';

/** Title, for whom, what it rests on, and the way to each part. */
export function headerHtml(
  paper: Paper,
  parts: readonly { readonly id: string; readonly title: string }[],
): string {
  const meant = meantFor(paper);
  return `<header><h1>${html(paper.title)}</h1>
${meant.length === 0 ? '' : `<p class="meta">${html(meant.join(' '))}</p>`}
<p class="rests"><b>What it rests on.</b> ${paper.restsOn.map(restsHtml).join(' ')}</p>
<nav aria-label="In this paper"><ul>${parts
    .map(({ id, title }) => `<li><a href="#${html(id)}">${html(title)}</a></li>`)
    .join('')}</ul></nav>
</header>`;
}

/** What is invented is said louder. */
function restsHtml(sentence: string): string {
  return sentence.startsWith('Illustrative') ? `<b>${html(sentence)}</b>` : html(sentence);
}

/** The headlines, those from invented figures apart, and what cannot be told. */
export function frontHtml(paper: Paper): string {
  const groups = headlineGroups(paper).map(({ heading, headlines, illustrative }, index) => {
    const list = `<h2 class="front"${index === 0 ? ' id="headlines"' : ''}>${html(heading)}</h2>
<ul class="headlines">${headlines.map(headlineHtml).join('\n')}</ul>`;
    return illustrative ? `<div class="invented">${list}</div>` : list;
  });
  return `<div class="first">${groups.join('\n')}
${untoldHtml(paper)}</div>`;
}

function headlineHtml({ chip, lead, text }: Headline): string {
  return `<li><span class="verdict">${chipHtml(chip)}</span><span><b>${html(lead)}</b> ${html(text)}</span></li>`;
}

function untoldHtml({ cannotTell }: Paper): string {
  if (cannotTell.length === 0) return '';
  const items = cannotTell.map(({ lead, text }) => `<li><b>${html(lead)}</b> ${html(text)}</li>`);
  return `<div class="untold"><h2 class="front">What these figures cannot tell</h2><ul>${items.join('')}</ul></div>`;
}

/** A verdict: sign and word in a frame whose colour says no more than they do. */
export function chipHtml(chip: Chip): string {
  const { sign, word } = chips[chip];
  const tone = chipTone(chip);
  return `<span class="chip${tone === 'plain' ? '' : ` ${tone}`}"><span aria-hidden="true">${sign}</span> ${word}</span>`;
}
