import { type AnyFinding, sentence } from 'police-indicators';
import { chartOf } from 'police-indicators/chart';
import { useEffect, useRef } from 'react';
import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';

export interface FindingCardProps {
  readonly finding: AnyFinding;
  /** Pixels, from 320. */
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
}

/** A finding: its sentence, and its picture with the words for those who cannot see it. */
export function FindingCard({ finding, theme = 'light', width = 640 }: FindingCardProps) {
  const drawn = useRef<HTMLDivElement>(null);
  const picture = chartOf(finding, { theme, width });
  const text = JSON.stringify(picture);

  useEffect(() => {
    if (drawn.current === null || text === 'null') return;
    // Vega marks the figures that it is given, so it works on a copy.
    const spec: TopLevelSpec = JSON.parse(text);
    const view = new View(parse(compile(spec).spec), { renderer: 'svg' });
    void view.initialize(drawn.current).runAsync();
    return () => {
      view.finalize();
    };
  }, [text]);

  return (
    <article>
      <p>
        {finding.basis === 'illustrative' && <strong>Illustrative, not real: </strong>}
        {sentence(finding)}
      </p>
      {picture !== null && (
        <figure role="img" aria-label={picture.description}>
          <div ref={drawn} />
        </figure>
      )}
    </article>
  );
}
