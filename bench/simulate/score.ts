import { type Score, shareScore, type Target, type Verdict, verdictScore } from './cell.ts';

/** How often something happened; `null` where the question did not arise, which is then not counted. */
export function howOften(
  of: string,
  replicates: number,
  target: Target | null,
  once: () => boolean | null,
): Score {
  let [times, asked] = [0, 0];
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    const happened = once();
    if (happened === null) continue;
    asked += 1;
    if (happened) times += 1;
  }
  return shareScore(of, times, Math.max(1, asked), target);
}

/** How often the verdict was wrong (or right, where that is asked), with how every verdict was to be judged. */
export function howJudged(
  of: string,
  replicates: number,
  target: Target | null,
  once: () => Verdict,
  counted: Verdict = 'wrong',
): Score {
  const verdicts = { right: 0, wrong: 0, 'cannot-tell': 0 };
  for (let replicate = 0; replicate < replicates; replicate += 1) verdicts[once()] += 1;
  return verdictScore(of, verdicts[counted], verdicts, target);
}

/** A mean over what was calculated for it: 1 where the two agree. Its error is that of the mean. */
export function meanOver(of: string, calculated: number, replicates: number, once: () => number): Score {
  let [sum, squares] = [0, 0];
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    const value = once() / calculated;
    sum += value;
    squares += value * value;
  }
  const mean = sum / replicates;
  const error = Math.sqrt((squares / replicates - mean * mean) / replicates);
  return { of, share: mean, error, target: { min: 1, max: 1 } };
}

/** Whether an interval holds a number; a limit of `null` is none. */
export const holds = (
  { lower, upper }: { readonly lower: number | null; readonly upper: number | null },
  truth: number,
): boolean => (lower === null || lower <= truth) && (upper === null || upper >= truth);
