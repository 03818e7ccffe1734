import type { ShownPaper } from './shown-paper.ts';

/** The paper of each force that ships, as the build made it. */
const papers = {
  'west-mercia-2019': () => import('virtual:paper/west-mercia-2019'),
  london: () => import('virtual:paper/london'),
} as const satisfies Readonly<Record<string, () => Promise<{ readonly paper: ShownPaper }>>>;

export type ProfileName = keyof typeof papers;

/** The paper of a shipped force. */
export const shippedPaper = async (name: ProfileName): Promise<ShownPaper> => (await papers[name]()).paper;
