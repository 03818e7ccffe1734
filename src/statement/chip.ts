/** A verdict of one or two words, with its sign: told without colour. */
export type Chip = keyof typeof chips;

/** Sign and word of each. */
export const chips = {
  better: { sign: '✓', word: 'Better' },
  worse: { sign: '!', word: 'Worse' },
  higher: { sign: '↑', word: 'Higher' },
  lower: { sign: '↓', word: 'Lower' },
  'no-change': { sign: '=', word: 'No change' },
  'cannot-tell': { sign: '?', word: 'Cannot tell' },
  'area-apart': { sign: '!', word: 'Area apart' },
  'usual-spread': { sign: '=', word: 'Usual spread' },
  'will-meet': { sign: '✓', word: 'Will meet' },
  'will-not-meet': { sign: '!', word: 'Will not meet' },
} as const;
