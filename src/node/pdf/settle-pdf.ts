/**
 * A PDF without what differs from one printing to the next: its two times become midnight of a day, and the names by which
 * a browser calls the parts of its structure (`node00000118`, numbered as they come about) are counted through in their
 * order. Each takes as many bytes as before, so that no place in the file moves.
 */
export function settlePdf(pdf: Uint8Array, day: string): Uint8Array {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (date === '') return pdf;
  const settled = Buffer.from(pdf);
  const text = settled.toString('latin1');
  for (const { index, 0: field } of text.matchAll(/\/(?:CreationDate|ModDate) \(D:\d{14}/g))
    settled.write(`${year}${month}${date}000000`, index + field.length - 14, 'latin1');
  const nodes = [...text.matchAll(/\(node(\d{8})\)/g)];
  // Ranks keep the order in which a tree of names must be.
  const names = [...new Set(nodes.map(([, name = '']) => name))].sort();
  const ranks = new Map(names.map((name, rank) => [name, String(rank + 1).padStart(8, '0')]));
  for (const { index, 1: name = '' } of nodes)
    settled.write(ranks.get(name) ?? name, index + '(node'.length, 'latin1');
  return new Uint8Array(settled);
}
