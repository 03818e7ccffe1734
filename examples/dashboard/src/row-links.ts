import type { Paper } from 'police-indicators';
import { fresh, hashOf, type State } from './state.ts';
import type { Place } from './topics.ts';

type Row = Pick<Paper['scorecard'][number], 'indicator' | 'statements'>;

/** Where the row of a scorecard leads: to the page of its indicator and its part, where there is one. */
export const linkOf =
  (state: State, place: Place) =>
  ({ indicator, statements }: Row): string | null => {
    // The id of a statement holds aspect, indicator, parts and area.
    const parts = (statements[0] ?? '').split(':').slice(2, -1);
    for (const { definitions, id } of place.topics)
      for (const [at, { id: definition, indicator: own, where = {} }] of definitions.entries())
        if (own.id === indicator && String(Object.values(where)) === String(parts))
          return hashOf({
            ...fresh(state),
            ...{ page: 'indicator', place: place.id, topic: id, definition: at === 0 ? '' : definition },
          });
    return null;
  };
