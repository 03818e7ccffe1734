/**
 * A PDF without the moment at which it was made: its two times become midnight of a day, in as many bytes, so that no
 * place in the file moves and the same page gives the same bytes.
 */
export function settlePdf(pdf: Uint8Array, day: string): Uint8Array {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (date === '') return pdf;
  const settled = Buffer.from(pdf);
  const text = settled.toString('latin1');
  for (const { index, 0: field } of text.matchAll(/\/(?:CreationDate|ModDate) \(D:\d{14}/g))
    settled.write(`${year}${month}${date}000000`, index + field.length - 14, 'latin1');
  return new Uint8Array(settled);
}
