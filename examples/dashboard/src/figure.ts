import type { ChartOptions, ChartSpec } from 'police-indicators/chart';
import { h } from './dom.ts';

/** Makes the specification for a width and for light or dark; `null` where a picture would say nothing. */
export type MakeSpec = (options: ChartOptions) => ChartSpec | null;

interface Shown {
  readonly make: MakeSpec;
  readonly box: HTMLElement;
  width: number;
  dispose: () => void;
}

const shown = new Set<Shown>();
const prefersDark = matchMedia('(prefers-color-scheme: dark)');

/** Paper is white, whatever the screen is. */
let printing = false;

const isDark = () => {
  if (printing) return false;
  const { theme } = document.documentElement.dataset;
  return theme === 'dark' || (theme !== 'light' && prefersDark.matches);
};

/** A place for a picture, with its words for those who cannot see it; drawn when `drawAll` comes to it. */
export function figure(make: MakeSpec, whenNone: string): HTMLElement {
  const spec = make({});
  if (spec === null) return h('p', { class: 'none' }, whenNone);
  const box = h('div', { class: 'chart', role: 'img', 'aria-label': spec.description });
  const { height, padding } = spec;
  box.style.minHeight = `${height + padding.top + padding.bottom}px`;
  shown.add({ make, box, width: 0, dispose: () => {} });
  return h('figure', {}, box);
}

let drawing: Promise<void> = Promise.resolve();

/** Draws what is new, or everything, one call after another. */
export function drawAll(again = false): Promise<void> {
  // A picture that failed does not stand in the way of the next.
  drawing = drawing.catch(() => {}).then(() => drawEach(again));
  return drawing;
}

/** What has left the page is forgotten. */
async function drawEach(again: boolean): Promise<void> {
  const { draw } = await import('./renderer.ts');
  for (const each of [...shown]) {
    if (!each.box.isConnected) {
      // One without a width is still to be put in the page.
      if (each.width > 0 && shown.delete(each)) each.dispose();
      continue;
    }
    const width = Math.min(900, Math.max(320, Math.floor(each.box.clientWidth)));
    if (width === each.width && !again) continue;
    const spec = each.make({ width, theme: isDark() ? 'dark' : 'light' });
    if (spec === null) continue;
    each.dispose();
    each.box.style.minHeight = '';
    each.width = width;
    each.dispose = await draw(spec, each.box);
  }
}

let waiting = 0;
addEventListener('resize', () => {
  clearTimeout(waiting);
  waiting = window.setTimeout(() => drawAll(), 150);
});
prefersDark.addEventListener('change', () => drawAll(true));
// A print waits for nobody, so its drawing does not wait its turn.
addEventListener('beforeprint', () => {
  printing = true;
  void drawEach(true);
});
addEventListener('afterprint', () => {
  printing = false;
  void drawAll(true);
});
