/** Text as HTML text or attribute value: nothing in it can become markup. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** Text as Markdown text, also inside a table cell: no markup, no HTML, one line. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/\\/g, '\\\\')
    .replace(/([`*_[\]|#~])/g, '\\$1')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** Text for a terminal: control characters, which could move the cursor or change colours, become spaces. */
export function escapeTerminal(text: string): string {
  return oneLine(text);
}

function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ');
}
