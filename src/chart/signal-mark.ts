import type { Polarity } from '../result/finding.ts';
import type { ControlPoint } from '../spc/finding.ts';
import type { KeyItem } from './labels.ts';
import type { Palette } from './theme.ts';

/** How a point of a control chart is drawn: shapes say the direction, colours whether it is good. */
export type SignalMark =
  | 'ordinary'
  | 'improving'
  | 'concerning'
  | 'high'
  | 'low'
  | 'mixed'
  | 'pattern'
  | 'not-counted'
  | 'excluded';

/** The mark of a point, from the signals that count. */
export function signalMark(
  { excluded, signals }: Pick<ControlPoint, 'excluded' | 'signals'>,
  polarity: Polarity,
): SignalMark {
  if (excluded !== null) return 'excluded';
  const counted = signals.filter((signal) => signal.counted).map(({ direction }) => direction);
  if (counted.length === 0) return signals.length > 0 ? 'not-counted' : 'ordinary';
  const [high, low] = [counted.includes('high'), counted.includes('low')];
  if (high && low) return 'mixed';
  if (!high && !low) return 'pattern';
  if (polarity === 'neutral') return high ? 'high' : 'low';
  return high === (polarity === 'higher-is-better') ? 'improving' : 'concerning';
}

/** Shape, colour and meaning of each mark; `up` is whether a high figure is what `improving` means. */
export function signalStyles(palette: Palette, polarity: Polarity): Readonly<Record<SignalMark, KeyItem>> {
  const { alert, ink, main, ordinary } = palette;
  const [good, bad] =
    polarity === 'lower-is-better' ? ['triangle-down', 'triangle-up'] : ['triangle-up', 'triangle-down'];
  const solid = (label: string, shape: string, color: string): KeyItem => ({
    ...{ label, shape, color },
    filled: true,
  });
  return {
    ordinary: solid('ordinary variation', 'circle', ordinary),
    improving: solid('signal, improving', good ?? '', main),
    concerning: solid('signal, concerning', bad ?? '', alert),
    high: solid('signal, high', 'triangle-up', ink),
    low: solid('signal, low', 'triangle-down', ink),
    mixed: solid('signals both ways', 'diamond', ink),
    pattern: solid('signal without direction', 'square', ink),
    'not-counted': { label: 'run of points, not counted', shape: 'diamond', color: ordinary, filled: false },
    excluded: { label: 'left out of the limits', shape: 'cross', color: ordinary, filled: false },
  };
}
