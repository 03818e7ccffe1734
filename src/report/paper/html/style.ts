import { printStyle } from './print-style.ts';

/** Columns of numbers, by the classes of their table: `n2` for the second. */
const numberColumns = /* @__PURE__ */ (() =>
  Array.from({ length: 20 }, (_, at) => `.n${at + 1} tr>:nth-child(${at + 1})`).join(','))();

/** The style of the paper on a screen, wide or narrow; nothing is fetched. Contrast is at least 4.5, of marks 3. */
const screenStyle = /* @__PURE__ */ (() => `
:root{--ink:#0b0c0c;--mid:#505a5f;--line:#b1b4b6;--blue:#12436d;--orange:#a8480b;--teal:#0f5c52;--pale:#f3f5f7}
*{box-sizing:border-box}
html{font:400 16px/1.45 Arial,"Liberation Sans",Helvetica,sans-serif;color:var(--ink);background:#fff;color-scheme:light;-webkit-text-size-adjust:100%}
body{margin:0;overflow-wrap:break-word}
.skip{position:absolute;left:-999px}
.skip:focus{left:8px;top:8px;background:#fd0;padding:8px;color:var(--ink)}
main,header,footer{max-width:60rem;margin:0 auto;padding:0 1rem}
h1{font-size:1.9rem;line-height:1.15;margin:1.2rem 0 .2rem}
h2{font-size:1.3rem;margin:2rem 0 .5rem;padding-top:.5rem;border-top:3px solid var(--ink)}
h3{font-size:1.08rem;margin:1.5rem 0 .2rem}
h4{font-size:.95rem;margin:.6rem 0 .1rem}
.meta{margin:.1rem 0;color:var(--mid)}
.rests{margin:.5rem 0 0;padding:.45rem .7rem;border-left:5px solid var(--blue);background:var(--pale)}
nav ul{list-style:none;margin:.6rem 0 0;padding:0;display:flex;flex-wrap:wrap;gap:.1rem 1rem}
nav a{color:var(--blue);display:inline-block;padding:.25rem 0}
h2.front{font-size:1rem;margin:.9rem 0 .3rem;padding:0;border:0}
ul.headlines{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
.headlines li{display:flex;gap:.7rem;padding:.3rem 0;border-bottom:1px solid var(--line);align-items:baseline}
.headlines .verdict{flex:0 0 8rem}
.chip{display:inline-block;font-weight:700;font-size:.82em;line-height:1.3;padding:.05em .45em;border:1.5px solid var(--mid);border-radius:2px;white-space:nowrap;background:#fff}
.chip.good{background:var(--teal);border-color:var(--teal);color:#fff}
.chip.bad{background:var(--orange);border-color:var(--orange);color:#fff}
.chip.way{border-color:var(--blue);color:var(--blue)}
.chip.open{border-style:dashed}
.invented{border-left:5px solid var(--orange);padding-left:.7rem}
.basis{font-size:.72rem;font-weight:700;padding:.1em .45em;border:1.5px solid;border-radius:2px;vertical-align:.12em;white-space:nowrap;color:var(--blue)}
.basis.illustrative,.basis.mixed{color:var(--orange)}
.untold{border:1.5px dashed var(--mid);padding:.4rem .7rem;margin:.7rem 0}
.untold h2.front{margin:0 0 .15rem}
.untold ul{margin:0;padding-left:1.1rem}
table{border-collapse:collapse;width:100%;margin:.8rem 0}
caption{text-align:left;font-weight:700;padding:.2rem 0}
th,td{text-align:left;vertical-align:top;padding:.28rem .45rem .28rem 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{font-weight:700;border-bottom:2px solid var(--ink);vertical-align:bottom}
${numberColumns},.number{text-align:right;font-variant-numeric:tabular-nums}
.score{font-size:.82rem;line-height:1.3;table-layout:fixed}
.score th[scope=row]{font-weight:700}
.score small{display:block;color:var(--mid);font-size:.95em;font-weight:400}
.score .number{font-weight:700;padding-right:.7rem}
.score .group th{font-weight:700;padding-top:.5rem;border-bottom:1px solid var(--ink);color:var(--blue)}
.score .illustrative .group th{color:var(--orange)}
.score .trend{padding-top:.15rem}
.nospark{color:var(--mid)}
.spark{display:block}
.no{display:inline-block;min-width:1.3em;color:var(--mid)}
.asked{margin:.1rem 0;font-style:italic;color:var(--mid)}
.answer{margin:.25rem 0;max-width:46rem}
.settle{margin:.25rem 0 .5rem;max-width:46rem}
figure{margin:.5rem 0;break-inside:avoid}
figcaption,.panel{font-weight:700;font-size:.88rem;margin:0}
.source{margin:0;font-size:.78rem;color:var(--mid)}
figure svg{display:block;width:100%;height:auto;max-width:44rem}
.two,.side{display:grid;grid-template-columns:1fr 1fr;gap:0 1.2rem}
.side{grid-template-columns:1.15fr 1fr}
.two>*,.side>*{min-width:0}
details{font-size:.84rem;margin:.2rem 0}
summary{cursor:pointer;color:var(--blue)}
.tab{font-size:.84rem;line-height:1.32}
@media (min-width:44.01rem),print{.claims{table-layout:fixed}.claims th:nth-child(1){width:13%}.claims th:nth-child(2){width:31%}.claims th:nth-child(3){width:16%}.changes th:nth-child(1){width:22%}.changes th:nth-child(2){width:26%}.changes th:nth-child(3),.changes th:nth-child(4){width:18%}.actions th:nth-child(1){width:15%}.actions th:nth-child(2){width:13%}.actions th:nth-child(3){width:32%}}
.claims td:nth-child(1),.claims td:nth-child(3){font-weight:700}
.columns{columns:2;column-gap:1.6rem;font-size:.84rem;line-height:1.36}
.columns ul{margin:.1rem 0 .5rem;padding-left:1.1rem}
.columns h3{margin:.5rem 0 .1rem;font-size:.9rem;break-after:avoid}
.columns section:first-child h3{margin-top:0}
.columns li{orphans:2;widows:2}
.figures{font-size:.74rem;width:auto;max-width:100%}
.figures th,.figures td{padding:.1rem .6rem .1rem 0}
.scroll{overflow-x:auto}
footer{color:var(--mid);font-size:.84rem;margin-top:1.5rem;padding-bottom:2rem}
@media screen and (max-width:44rem){
h1{font-size:1.5rem}
.headlines li{display:block}.headlines .verdict{display:block;margin-bottom:.1rem}
.two,.side{grid-template-columns:minmax(0,1fr)}.columns{columns:1}
.score{table-layout:auto}
.stacked,.stacked caption,.stacked tbody,.stacked tr,.stacked th,.stacked td{display:block;border:0;padding:0}
.stacked thead{position:absolute;left:-999px}
.stacked td:empty{display:none}
.tab.stacked tr{padding:.45rem 0;border-bottom:1px solid var(--line)}
.stacked td[data-l]::before{content:attr(data-l) ": ";color:var(--mid);font-weight:400}
.score tbody tr:not(.group){border-bottom:1px solid var(--line);padding:.55rem 0;display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:.12rem .8rem}
.score th[scope=row]{grid-column:1;font-size:1.05rem}
.score .number{grid-column:2;grid-row:1;font-size:1.25rem;padding:0;text-align:right}
.score .number small{font-size:.85rem}
.score .trend,.score td:nth-of-type(3){grid-column:1/3}
.score td{font-size:.95rem}
.score td.trend::before,.score td.number::before{content:none}
.score .spark{width:170px;height:48px}
.score td:not(.number) small{display:inline;margin-left:.4em}
.score .nil{display:none}
.score .group th{padding:.9rem 0 .2rem;border-bottom:2px solid var(--ink);font-size:1rem}
.scroll .figures{width:max-content;max-width:none}
}`)();

/** The whole style; `foot` stands at the foot of every printed page. */
export function paperStyle(foot: string): string {
  return `${screenStyle}\n${printStyle(foot)}`.trim();
}
