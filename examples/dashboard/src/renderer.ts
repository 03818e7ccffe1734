import type { ChartSpec } from 'police-indicators/chart';
import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';

/** Draws a specification as SVG. The only module that knows of Vega: it is a chunk of its own. */
export async function draw(spec: ChartSpec, into: HTMLElement): Promise<() => void> {
  // A ChartSpec is plain JSON in the words of Vega-Lite, held to its schema by the library's own tests.
  const compiled = compile(spec as unknown as TopLevelSpec).spec;
  // Vega writes a role and a name of its own on what it draws in: that stays inside what the page has named.
  const inner = document.createElement('div');
  inner.setAttribute('aria-hidden', 'true');
  const view = new View(parse(compiled), { renderer: 'svg', container: inner, hover: true });
  await view.runAsync();
  into.replaceChildren(inner);
  return () => void view.finalize();
}
