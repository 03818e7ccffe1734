import type { ObservationState } from './observation.ts';

/** Every state of an observation, the gravest first: a sum is in the gravest state of its parts. */
const gravestFirst: readonly ObservationState[] = [
  'suppressed',
  'missing',
  'not-applicable',
  'incomplete',
  'immature',
  'unreliable',
  'break',
  'low',
  'estimated',
  'forecast',
  'provisional',
  'revised',
  'reported',
];

/** States in which there is no number. */
export const withoutNumber: readonly ObservationState[] = ['suppressed', 'missing', 'not-applicable'];

/** Whether a value is the name of a state. */
export function isState(value: unknown): value is ObservationState {
  return gravestFirst.some((state) => state === value);
}

/** The names of all states, for messages. */
export const stateNames: string = /* @__PURE__ */ gravestFirst.join(', ');

/** The graver of two states: that of a sum of the two. */
export function graver(a: ObservationState, b: ObservationState): ObservationState {
  return gravestFirst.indexOf(a) < gravestFirst.indexOf(b) ? a : b;
}
