import type { ChartSpec } from 'police-indicators/chart';
import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile } from 'vega-lite';

/** Draws a specification as SVG. The only module that knows of Vega: it is a chunk of its own. */
export async function draw(spec: ChartSpec, into: HTMLElement): Promise<() => void> {
  const compiled = compile(spec).spec;
  // Vega writes a role and a name of its own on what it draws in: that stays inside what the page has named.
  const inner = document.createElement('div');
  inner.setAttribute('aria-hidden', 'true');
  const view = new View(parse(compiled, undefined, { ast: true }), {
    renderer: 'svg',
    container: inner,
    hover: true,
    // Nothing is evaluated: the policy of the page forbids it.
    expr: expressionInterpreter,
  });
  await view.runAsync();
  into.replaceChildren(inner);
  return () => void view.finalize();
}
