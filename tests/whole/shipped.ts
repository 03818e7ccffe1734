import { type ShippedName, shippedForce } from '../../src/cli/shipped-tables.ts';
import { paper } from '../../src/paper/make.ts';
import type { Paper } from '../../src/paper/paper.ts';
import type { Profile } from '../../src/paper/profile/profile.ts';

/** The paper of a shipped force, as the main job makes it; with what a test sets in its profile. */
export async function shippedPaper(example: ShippedName, asked: Partial<Profile> = {}): Promise<Paper> {
  const { data, profile } = await shippedForce(example);
  return paper(data, { ...profile, ...asked });
}
