/**
 * The style of the paper on A4: the front fits one page, the items begin on the next. `foot` stands at the foot of
 * every page, with its number.
 */
export function printStyle(foot: string): string {
  return `@page{size:A4;margin:9mm 13mm 12mm;${box('bottom-left', cssString(foot))}${box('bottom-right', '"Page " counter(page) " of " counter(pages)')}}
@media print{
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
html{font-size:9.2pt;line-height:1.32}
main,header,footer{max-width:none;padding:0}
.skip,nav,details{display:none}
h1{font-size:17pt;margin:0}
.meta{font-size:8.6pt}
.rests{margin:.25rem 0 0;padding:.2rem .6rem;font-size:8.2pt;line-height:1.24}
h2{font-size:12.5pt;margin:.7rem 0 .1rem;padding-top:.2rem;break-after:avoid}
h2.front{margin:.4rem 0 .1rem;padding:0;font-size:9.2pt}
h3{font-size:10pt;margin:.5rem 0 .05rem;break-after:avoid}
h4{font-size:8.6pt;margin:.2rem 0 0;break-after:avoid}
.headlines li{padding:.05rem 0;font-size:8.8pt;line-height:1.22;break-inside:avoid}
.headlines .verdict{flex-basis:6.7rem}
.untold{margin:.3rem 0 .15rem;padding:.15rem .6rem;font-size:8.2pt;line-height:1.22;break-inside:avoid}
.untold h2.front{margin:0;font-size:8.4pt}
.untold ul:has(li+li){columns:2;column-gap:2.2rem}
.untold li{break-inside:avoid}
.score{font-size:7.7pt;line-height:1.15;margin:.15rem 0}
.score th,.score td{padding:.05rem .35rem .05rem 0}
.score .trend{padding-top:.06rem}
.spark{width:79px;height:22px}
.score small{font-size:7.4pt}
.score .number small,.score td:nth-of-type(3) small{white-space:nowrap}
.score .group th{padding-top:.16rem}
.score tr{break-inside:avoid}
.score .group{break-after:avoid}
.score caption{font-size:8pt;padding:.05rem 0}
.new-page{break-before:page}
.new-page+.item h3{margin-top:.2rem}
.item{break-inside:avoid}
.asked{margin:0}
.answer,.settle{max-width:none;margin:.12rem 0}
figure{margin:.15rem 0}
figcaption,.panel{font-size:8.4pt}
.source{font-size:6.8pt;line-height:1.1;margin-top:-.15rem}
figure svg{max-width:none}
.tab{font-size:7.9pt;line-height:1.15;margin:.25rem 0}
.tab th,.tab td{padding:.06rem .4rem .06rem 0}
.tab tr,.changes,.actions{break-inside:avoid}
.tab thead{break-after:avoid}
.narrow{columns:2;column-gap:1.6rem}
.narrow table{margin-top:0}
.narrow tbody th{white-space:nowrap}
.note{font-size:8pt;margin:.1rem 0}
.columns{font-size:7.3pt;line-height:1.17}
.figures{font-size:7.3pt;width:100%}
.figures th,.figures td{padding:.02rem .7rem .02rem 0}
.scroll{overflow:visible}
.figures caption{break-after:avoid}
footer{font-size:7.6pt;padding:0;margin-top:.4rem}
}`;
}

const box = (place: string, content: string) =>
  `@${place}{content:${content};font:7.5pt Arial,"Liberation Sans",sans-serif;color:#505a5f}`;

/** Text as a string of CSS: all but letters, figures and spaces by its number, so that nothing in it ends the string or the style. */
export function cssString(text: string): string {
  const safe = [
    ...text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' '),
  ]
    .map((character) =>
      /[\p{L}\p{N} ]/u.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `,
    )
    .join('');
  return `"${safe}"`;
}
