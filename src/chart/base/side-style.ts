import type { Side } from '../../compare/target.ts';
import type { Polarity } from '../../result/finding.ts';
import type { KeyItem } from './labels.ts';
import type { Palette } from './theme.ts';

/** How a figure is drawn by the side of the target that its true level is on; hollow where that is not sure. */
export function sideStyle(
  side: Side | 'no-data',
  polarity: Polarity,
  palette: Palette,
): Omit<KeyItem, 'label'> {
  const above = side.endsWith('above');
  if (side === 'cannot-tell' || side === 'no-data')
    return { shape: 'circle', color: palette.soft, filled: false };
  const color =
    polarity === 'neutral'
      ? palette.ink
      : above === (polarity === 'higher-is-better')
        ? palette.main
        : palette.alert;
  return { shape: above ? 'triangle-up' : 'triangle-down', color, filled: !side.startsWith('probably') };
}

/** The side in words. */
export const SIDE_WORDS: Readonly<Record<Side, string>> = {
  above: 'above',
  'probably-above': 'probably above',
  'cannot-tell': 'cannot tell',
  'probably-below': 'probably below',
  below: 'below',
};

/** The key of the sides that are there, from above to below. */
export function sideKey(
  sides: readonly (Side | 'no-data')[],
  polarity: Polarity,
  palette: Palette,
): readonly KeyItem[] {
  const order: readonly Side[] = ['above', 'probably-above', 'cannot-tell', 'probably-below', 'below'];
  return order
    .filter((side) => sides.includes(side))
    .map((side) => ({ ...sideStyle(side, polarity, palette), label: SIDE_WORDS[side] }));
}
