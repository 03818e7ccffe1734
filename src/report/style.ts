/** The style of the HTML briefing: readable on a phone and on A4, contrast AA, nothing fetched. */
export const style = `
:root { color-scheme: light; --ink: #1a1a1a; --soft: #4a4f57; --line: #c9ced6; --paper: #fff; --tint: #f3f5f8; --blue: #004f86; --amber: #7a4b00; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 16px/1.5 system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
main, header, footer { max-width: 50rem; margin: 0 auto; padding: 0 1rem; }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 1.5rem 0 0.5rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 0.5rem; padding-top: 0.5rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1rem; margin: 1.5rem 0 0.25rem; }
p { margin: 0.5rem 0; }
a { color: var(--blue); }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: 0.5rem; }
.summary { background: var(--tint); border-left: 6px solid var(--blue); padding: 0.5rem 1rem 0.5rem 2.2rem; margin: 1rem 0; }
.summary li { margin: 0.35rem 0; }
.asked { color: var(--soft); font-style: italic; }
.note, .mark { font-size: 0.9rem; }
.note { border-left: 4px solid var(--amber); padding-left: 0.75rem; }
.finding { margin: 1.25rem 0 1.75rem; break-inside: avoid; }
.sentence { font-size: 1.08rem; font-weight: 600; margin: 0.25rem 0; }
.mark { color: var(--soft); margin: 0.25rem 0; }
.tag { display: inline-block; border: 1px solid var(--ink); border-radius: 3px; padding: 0 0.4rem; margin-right: 0.5rem; color: var(--ink); }
.tag.illustrative { border: 2px dashed var(--amber); color: var(--amber); font-weight: 700; }
figure { margin: 0.75rem 0; }
figure svg { max-width: 100%; height: auto; display: block; }
details { margin: 0.35rem 0; }
summary { cursor: pointer; color: var(--blue); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.9rem; margin: 0.5rem 0; }
caption { text-align: left; color: var(--soft); padding: 0.25rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: 0.25rem 0.75rem 0.25rem 0; text-align: left; vertical-align: top; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; }
.method { font-size: 0.85rem; color: var(--soft); overflow-wrap: anywhere; }
nav ul { columns: 2; padding-left: 1.2rem; }
footer { font-size: 0.85rem; color: var(--soft); padding-bottom: 3rem; }
@media (max-width: 36rem) { nav ul { columns: 1; } }
@media print {
  @page { size: A4; margin: 16mm; }
  body { font-size: 10.5pt; }
  nav, .skip { display: none; }
  details > :not(summary) { display: block; }
  h2 { break-after: avoid; }
}
`.trim();
