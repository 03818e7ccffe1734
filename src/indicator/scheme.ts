import type { Scheme } from './indicator.ts';

/** Every scheme of category and outcome names. */
export const schemes: readonly Scheme[] = ['police-uk', 'home-office', 'met', 'own'];

/** Categories that a scheme publishes beside crimes and that are not crimes: no total of crime holds them. */
export const notCrime: Readonly<Partial<Record<Scheme, readonly string[]>>> = {
  'police-uk': ['Anti-social behaviour'],
  // A user's own extract is often a copy of the same files.
  own: ['Anti-social behaviour'],
};
