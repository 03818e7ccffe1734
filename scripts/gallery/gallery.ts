import { readdirSync, readFileSync } from 'node:fs';
import type { ChartSpec } from 'police-indicators/chart';
import { svgFrom } from 'police-indicators/node';

/** A picture of the gallery: its question, the code that makes it, and what it makes. */
export interface GalleryPicture {
  /** `control-chart`, which is the name of its example and of its image. */
  readonly name: string;
  readonly question: string;
  readonly code: string;
  readonly spec: ChartSpec;
}

const folder = new URL('../../examples/gallery/', import.meta.url);

/** Every example of examples/gallery, run. */
export async function gallery(): Promise<readonly GalleryPicture[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  return Promise.all(files.sort(byQuestion).map(pictureOf));
}

async function pictureOf(file: string): Promise<GalleryPicture> {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const [, question = '', code = ''] = /^\/\*\* (.+) \*\/\n([\s\S]*)$/.exec(text) ?? [];
  const { picture } = (await import(new URL(file, folder).href)) as { readonly picture: ChartSpec | null };
  if (question === '' || picture === null)
    throw new Error(`examples/gallery/${file} has no question, or nothing to draw`);
  return { name: file.replace('.ts', ''), question, code, spec: picture };
}

/** As a meeting asks: one indicator, its course, its areas, what comes next, what lies behind. */
const order = [
  ...['course', 'control-chart', 'icons', 'plateau', 'trend', 'turning-point', 'change-points', 'signal'],
  ...['difference', 'compared', 'growth', 'contribution', 'recording-correction', 'harm-volume'],
  ...['threshold', 'how-many-above', 'how-many-next', 'areas', 'variation', 'funnel', 'rank'],
  ...['definitions', 'bump', 'gap-to-rank', 'misapplied-outcome', 'small-multiples', 'heat', 'scan'],
  ...['forecast', 'year-end', 'early-warning', 'seasonality', 'decomposition', 'detectable-change'],
  ...['service-under-demand', 'association', 'calendar'],
];

function byQuestion(a: string, b: string): number {
  const place = (file: string) => order.indexOf(file.replace('.ts', ''));
  return place(a) - place(b) || (a < b ? -1 : 1);
}

/** docs/gallery.md: every picture with its question and its code. */
export function galleryPage(pictures: readonly GalleryPicture[]): string {
  const parts = pictures.map(
    ({ code, name, question, spec }) => `## ${question.replace(/[*_`[\]]/g, '\\$&')}

![${alternative(spec)}](images/gallery/${name}.svg)

\`\`\`ts
${code.trim()}
\`\`\``,
  );
  return `# Gallery

Every chart with its question, its picture and the code that draws it, from the figures that ship. Each piece of code is a script of \`examples/gallery\`, run by the tests, and this page is written from them by \`npx tsx scripts/gallery/main.ts\`. Pictures of invented figures say so.

In a notebook, \`display(picture)\` of \`police-indicators/report\` shows it; in a page, \`vega-embed\` draws it; \`svgFrom\` of \`police-indicators/node\` makes the SVG text seen here. [Charts](charts.md) has what holds for all of them.

${parts.join('\n\n')}
`;
}

/** What a picture says, for those who cannot see it, where Markdown can carry it. */
const alternative = ({ title }: ChartSpec) =>
  [...title.text, ...title.subtitle].join(' ').replace(/[[\]\\]/g, '');

/** The picture as SVG; places within it to a tenth of a pixel, which is the same on every machine. */
export async function galleryImage({ name, spec }: GalleryPicture): Promise<string> {
  const svg = await svgFrom(structuredClone(spec), { id: name });
  const places = / (d|transform|x1|x2|y1|y2|x|y|width|height)="[^"]*"/g;
  return `${svg.replace(places, (attribute) => attribute.replace(/-?\d+\.\d+(e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(1)) + 0)))}\n`;
}
