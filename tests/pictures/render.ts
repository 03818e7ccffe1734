import { logger, parse, View, Warn } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { ChartSpec } from '../../src/chart/base/chart-spec.ts';

/** The picture as SVG, with every complaint of vega-lite and vega on the way. */
export async function render(
  spec: ChartSpec,
): Promise<{ readonly svg: string; readonly warnings: readonly string[] }> {
  const warnings: string[] = [];
  const listening = logger(Warn, 'log', (_method, _level, messages) => warnings.push(messages.join(' ')));
  // Rendering marks the data it is given, so it works on a copy: what is sent to a page is JSON anyway.
  const copy: TopLevelSpec = JSON.parse(JSON.stringify(spec));
  const view = new View(parse(compile(copy, { logger: listening }).spec), {
    renderer: 'none',
    logger: listening,
  });
  const svg = await view.toSVG();
  view.finalize();
  return { svg, warnings };
}
