import type { Indicator } from '../../indicator/indicator.ts';
import { idIn } from '../../open/file-names.ts';
import { nearestName } from '../../result/nearest-name.ts';

/**
 * The indicator that a file is likely to be of by its name, for the user to decide: the one all of whose words stand in it (`robbery` of
 * `Robbery by district.csv`), the most words first, else the one that is spelled nearly so; `null` where no one is.
 */
export function likelyIn(
  file: string,
  indicators: readonly Pick<Indicator, 'id' | 'name' | 'short'>[],
): string | null {
  const words = wordsOf(idIn(file));
  const held = indicators.flatMap(({ id, name, short }) => {
    const most = Math.max(
      ...[id, name, short ?? id].map((each) => {
        const own = wordsOf(each);
        return own.every((word) => words.includes(word)) ? own.length : 0;
      }),
    );
    return most === 0 ? [] : [{ id, most }];
  });
  const [first, second] = held.sort((one, other) => other.most - one.most);
  if (first !== undefined && first.most !== second?.most) return first.id;
  return nearestName(
    idIn(file),
    indicators.map(({ id }) => id),
  );
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
