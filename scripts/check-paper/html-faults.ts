interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const TAG = /<(\/?)([a-z][\w:-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>/gi;
const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)")?/g;
const empty = new Set(['meta', 'link', 'img', 'br', 'hr', 'input', 'base', 'col', 'area', 'wbr']);
/** Elements that run or fetch something: a briefing needs none. */
const active = [
  'script',
  'iframe',
  'object',
  'embed',
  'link',
  'base',
  'form',
  'img',
  'audio',
  'video',
  'image',
  'foreignobject',
];
const fetching = [
  'src',
  'srcset',
  'href',
  'xlink:href',
  'action',
  'data',
  'poster',
  'background',
  'formaction',
];

/** What is wrong with an HTML file that must be whole, accessible, and need neither script nor network. */
export function htmlFaults(html: string): string[] {
  const { elements, faults } = read(html);
  return [
    ...(/^<!doctype html>/i.test(html) ? [] : ['there is no doctype']),
    ...faults,
    ...documentFaults(elements),
    ...headingFaults(elements),
    ...referenceFaults(elements),
    ...networkFaults(elements, html),
    ...leakFaults(html),
  ];
}

/** Every element, and where the tags do not fit together: a sign that some text became markup. */
function read(html: string): { elements: readonly Element[]; faults: readonly string[] } {
  const elements: Element[] = [];
  const faults: string[] = [];
  const open: string[] = [];
  for (const [tag, closing, written = '', attributes = '', closed] of html.matchAll(TAG)) {
    const name = written.toLowerCase();
    if (closing === '/') {
      const last = open.pop();
      if (last !== name) faults.push(`${tag} closes <${last ?? 'nothing'}>`);
      continue;
    }
    const pairs = [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [
      key.toLowerCase(),
      value,
    ]);
    elements.push({ name, attributes: Object.fromEntries(pairs) });
    if (closed !== '/' && !empty.has(name)) open.push(name);
  }
  if (open.length > 0) faults.push(`never closed: ${open.join(', ')}`);
  const text = html.replace(/^<!doctype html>/i, '').replaceAll(TAG, '');
  const stray = text.indexOf('<');
  if (stray >= 0) faults.push(`a < that begins no tag: ${text.slice(stray, stray + 60)}`);
  return { elements, faults: faults.slice(0, 10) };
}

function documentFaults(elements: readonly Element[]): string[] {
  const count = (wanted: string) => elements.filter(({ name }) => name === wanted).length;
  const language = elements.find(({ name }) => name === 'html')?.attributes['lang'];
  return [
    ...(language === 'en-GB' ? [] : [`the language must be en-GB, got ${language}`]),
    ...['h1', 'main', 'title', 'body', 'html']
      .filter((name) => count(name) !== 1)
      .map((name) => `there must be one ${name}, got ${count(name)}`),
  ];
}

function headingFaults(elements: readonly Element[]): string[] {
  const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
  return levels.flatMap((level, at) =>
    level > (levels[at - 1] ?? 0) + 1 ? [`h${level} comes after h${levels[at - 1] ?? 0}`] : [],
  );
}

function referenceFaults(elements: readonly Element[]): string[] {
  const ids = elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
  const known = new Set(ids);
  const repeated = new Set(ids.filter((id, at) => ids.indexOf(id) < at));
  const lost = elements.flatMap(({ attributes }) =>
    [
      ...['aria-labelledby', 'aria-describedby'].flatMap((name) => attributes[name]?.split(' ') ?? []),
      ...['href', 'xlink:href'].flatMap((name) => attributes[name]?.match(/^#(.*)$/)?.[1] ?? []),
      ...Object.values(attributes).flatMap((value) => value.match(/^url\(#(.*)\)$/)?.[1] ?? []),
    ].filter((id) => !known.has(id)),
  );
  return [
    ...[...repeated].map((id) => `two elements have the id ${id}`),
    ...ids.filter((id) => id === '' || /\s/.test(id)).map((id) => `"${id}" cannot be an id`),
    ...new Set(lost.map((id) => `a reference to ${id}, which is not there`)),
  ];
}

function networkFaults(elements: readonly Element[], html: string): string[] {
  const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
  return [
    ...elements.flatMap(({ name, attributes }) => [
      ...(active.includes(name) ? [`there must be no ${name}`] : []),
      ...(name === 'meta' && 'http-equiv' in attributes ? ['there must be no http-equiv'] : []),
      ...Object.entries(attributes).flatMap(([key, value]) => {
        if (key.startsWith('on')) return [`there must be no ${key}`];
        if (fetching.includes(key) && !value.startsWith('#')) return [`${key} leads away: ${value}`];
        return /url\((?!#)/i.test(value) ? [`${key} fetches: ${value}`] : [];
      }),
    ]),
    ...(/@import|url\(/i.test(style) ? ['the style fetches something'] : []),
  ];
}

function leakFaults(html: string): string[] {
  const text = html.replace(/<style>.*?<\/style>/s, '').replaceAll(TAG, '\n');
  return [...text.matchAll(/^.*(?:\bNaN\b|\bundefined\b|\[object ).*$/gm)]
    .slice(0, 10)
    .map(([line]) => `a missing value is printed: ${line.slice(0, 120)}`);
}
