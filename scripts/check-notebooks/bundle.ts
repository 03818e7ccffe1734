/** What is wrong with what a notebook would show of a cell, or `null`: it must have words, and a picture or HTML. */
export function bundleFault(bundle: unknown): string | null {
  if (typeof bundle !== 'object' || bundle === null) return 'ends with nothing that a notebook shows';
  const media: ReadonlyMap<string, unknown> = new Map(Object.entries(bundle));
  const words = ['text/plain', 'text/markdown'].map((type) => media.get(type));
  if (words.some((text) => typeof text !== 'string' || text.length < 20)) return 'has no words';
  if (words.some((text) => /undefined|NaN|\[object/.test(String(text)))) return 'has holes in its words';
  const picture = media.get('application/vnd.vegalite.v5+json');
  if (typeof picture === 'object' && picture !== null && 'layer' in picture) return null;
  return typeof media.get('text/html') === 'string' ? null : 'has neither a picture nor HTML';
}
