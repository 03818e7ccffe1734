import type { Polarity } from '../../result/finding.ts';
import type { ChartPoint } from '../../spc/signals.ts';
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
  | 'excluded';

/** The mark of a point, from its signals. */
export function signalMark(
  { excluded, signals }: Pick<ChartPoint, 'excluded' | 'signals'>,
  polarity: Polarity,
): SignalMark {
  if (excluded !== null) return 'excluded';
  if (signals.length === 0) return 'ordinary';
  const ways = signals.map(({ direction }) => direction);
  const [high, low] = [ways.includes('high'), ways.includes('low')];
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
    ordinary: solid('no signal', 'circle', ordinary),
    improving: solid('signal, improving', good ?? '', main),
    concerning: solid('signal, concerning', bad ?? '', alert),
    high: solid('signal, high', 'triangle-up', ink),
    low: solid('signal, low', 'triangle-down', ink),
    mixed: solid('signals both ways', 'diamond', ink),
    pattern: solid('signal without direction', 'square', ink),
    excluded: { label: 'left out of the limits', shape: 'cross', color: ordinary, filled: false },
  };
}
