import type { CourseFinding } from '../../../src/course/finding.ts';
import { studentQuantile } from '../../../src/numeric/student-t.ts';
import { monthAt } from '../draws.ts';
import { holds } from '../score.ts';
import { type Drawn, isShares, type Setting, sdOf, unitOf } from './draws.ts';
import type { Truth } from './truth.ts';

/** What is asked of one reading: whether (or how much), `null` where the question does not arise. */
export type Ask = (found: CourseFinding, about: About) => boolean | number | null;

export interface About {
  readonly truth: Truth;
  readonly setting: Setting;
  readonly drawn: Drawn;
}

const levelWord = ({ evidence }: CourseFinding) => evidence.level?.verdict;
const sinceWord = ({ evidence }: CourseFinding) => evidence.since?.verdict;

export const toldLower: Ask = (found) => levelWord(found) === 'lower';
export const toldHigher: Ask = (found) => levelWord(found) === 'higher';
export const level: Ask = (found) => sinceWord(found) === 'level';
export const rising: Ask = (found) => sinceWord(found) === 'rising';
export const falling: Ask = (found) => sinceWord(found) === 'falling';
export const changed: Ask = (found, about) => toldLower(found, about) || toldHigher(found, about);
export const moving: Ask = (found, about) => rising(found, about) || falling(found, about);
export const changedOrMoving: Ask = (found, about) => changed(found, about) || moving(found, about);
export const calledStep: Ask = ({ evidence }) => evidence.shape === 'step';
export const calledSlope: Ask = ({ evidence }) => evidence.shape === 'slope';
export const sloping: Ask = (found, about) => calledSlope(found, about) || moving(found, about);

/** Told in the true direction, and in the other. */
export const told: Ask = (found, { truth }) => levelWord(found) === (truth.way === 'up' ? 'higher' : 'lower');
export const toldWrong: Ask = (found, { truth }) =>
  levelWord(found) === (truth.way === 'up' ? 'lower' : 'higher');

/** Whether the months in which the last step began hold the true one; of steps that are told with a date. */
export const dateHolds: Ask = (found, about) => {
  const { date } = found.evidence.level ?? { date: null };
  const { step } = about.truth;
  if (date === null || step === null || told(found, about) !== true) return null;
  const began = monthAt(step.at);
  return date.from <= began && began <= date.to;
};

/** A difference on the scale of the reading, in points or percent. */
const inWords = (value: number, setting: Setting) => 100 * (isShares(setting) ? value : Math.expm1(value));

/** Whether the interval of the last change holds the size of the step; of steps that are told. */
export const sizeHolds: Ask = (found, about) => {
  const size = found.evidence.level?.lastChange ?? null;
  const { step } = about.truth;
  if (size === null || step === null || told(found, about) !== true) return null;
  return holds(size, inWords(step.size * unitOf(about.truth, about.setting), about.setting));
};

/** Whether the interval of the level now less that at the start holds; of changes that are told. */
export const differenceHolds: Ask = (found, about) => {
  const difference = found.evidence.level?.sinceStart;
  if (difference === undefined || told(found, about) !== true) return null;
  const { path } = about.truth;
  const T = found.evidence.values.length;
  const mean = (from: number, to: number) =>
    path.slice(from, to).reduce((sum, value) => sum + value, 0) / (to - from);
  const first = Math.min(12, Math.floor(T / 2));
  const truly = (mean(T - 3, T) - mean(0, first)) * unitOf(about.truth, about.setting);
  return holds(difference, inWords(truly, about.setting));
};

/** Whether a coming figure lies in its 95% interval: 0 is the next. */
export const nextHolds =
  (ahead: number): Ask =>
  ({ evidence }, { drawn }) => {
    const next = evidence.next[ahead];
    const came = drawn.next[ahead];
    return next === undefined || came === undefined ? null : holds(next.figure, came);
  };

/** Standard deviation of one figure over the true one. */
export const sdOverTruth: Ask = ({ evidence }, { setting }) => {
  const { noise } = evidence;
  if (noise === null) return null;
  const sd = isShares(setting) ? noise.sd / 100 : Math.log1p(noise.sd / 100);
  return sd / sdOf(setting);
};
export const rhoMeasured: Ask = ({ evidence }) => evidence.noise?.rho ?? null;
export const phiMeasured: Ask = ({ evidence }) => evidence.noise?.phi ?? null;

/** Standard error of the slope since over what noise and autocorrelation make it. */
export const errorOverTruth: Ask = ({ evidence }, { setting }) => {
  const { since } = evidence;
  const { lower, upper } = since?.slope ?? { lower: null, upper: null };
  if (since === null || lower === null || upper === null) return null;
  const m = since.window;
  const T = evidence.values.length;
  const nu = T - 1 - (evidence.season ? 4 : 0);
  const scaled = (value: number) => (isShares(setting) ? value / 100 : Math.log1p(value / 100));
  const error = (scaled(upper) - scaled(lower)) / (2 * studentQuantile(0.95, Math.max(1, nu - 4)));
  const serial = (1 + setting.rho) / (1 - setting.rho);
  return error / (12 * sdOf(setting) * Math.sqrt((serial * 12) / (m * (m * m - 1))));
};
