/** What an element is given: text attributes, a flag, or a listener under `onclick` and the like. */
export type Attributes = Readonly<
  Record<string, string | number | boolean | null | ((event: Event) => void)>
>;
export type Child = Node | string | number | null | false | readonly Child[];

const SVG = 'http://www.w3.org/2000/svg';
const drawn = new Set(['svg', 'path', 'circle', 'rect', 'line', 'text', 'polyline']);

/** An element with its attributes and children. Text is only ever a text node, so labels are harmless. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes?: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name];
export function h(name: string, attributes?: Attributes, ...children: readonly Child[]): Element;
export function h(name: string, attributes: Attributes = {}, ...children: readonly Child[]): Element {
  const element = drawn.has(name) ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else if (value !== null && value !== false)
      element.setAttribute(key, value === true ? '' : String(value));
  }
  add(element, children);
  return element;
}

function add(parent: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === false) continue;
    if (typeof child === 'string' || typeof child === 'number') parent.append(String(child));
    else if (child instanceof Node) parent.append(child);
    else add(parent, child);
  }
}
