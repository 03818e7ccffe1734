/** Text as HTML text or attribute value: nothing in it can become markup. */
export function escapeHtml(text: string): string {
  return oneLine(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** Text as Markdown text, also inside a table cell: no markup, no HTML, no link that makes itself, one line. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .trim()
    .replace(/([\\`*_[\]|#~$@])/g, '\\$1')
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/^([-+])(?= |$)|^([-=])(?=[-= ]*$)/, '\\$&')
    .replace(/^(\d+)([.)])(?= |$)/, '$1\\$2')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** Text for a terminal: what could move the cursor, change colours or turn a line round becomes a space. */
export function escapeTerminal(text: string): string {
  return oneLine(text);
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
