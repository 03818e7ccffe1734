const isWords = (text) => /\S\s+\S+\s+\S/.test(text);
/** The words of an error, which a caller acts on. */
const isRefusal = (text) => /\bmust\b|\bis required\b/.test(text);
const isName = ({ type }) => type === 'Identifier' || type === 'MemberExpression';

/** What a string or a template says, with X for each name put in; null for all else, so for a template that decides. */
function textOf({ node }) {
  if (node.type === 'StringLiteral') return node.value;
  if (node.type === 'TemplateLiteral' && node.expressions.every(isName))
    return node.quasis.map(({ value }) => value.raw).join('X');
  return null;
}

/**
 * Leaves out strings of three words or more: caveats, names of methods, sources. Verdicts, kinds, codes, units, names
 * of options and what an error says stay in.
 */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'prose',
    value: {
      shouldIgnore(path) {
        const text = textOf(path);
        return text !== null && isWords(text) && !isRefusal(text) ? 'prose' : undefined;
      },
    },
  },
];
