import { type Paper, paperFormat } from '../../src/paper/paper.ts';
import { items } from './mock/items.ts';
import { cannotTell, headlines, scorecard } from './mock/page-one.ts';
import { actions, appendix, changes, claims } from './mock/rest.ts';

/** The paper that the layouts were designed on: West Mercia, 28 May 2019, with all that a paper can have. */
export const mockPaper: Paper = {
  format: paperFormat,
  force: { area: 'west-mercia', name: 'West Mercia' },
  title: 'West Mercia: assurance briefing',
  for: 'the Police and Crime Commissioner and the Chief Constable',
  preparedBy: 'Performance and Analysis',
  meeting: '2019-05-28',
  asOf: '2019-04-30',
  publication: 'internal',
  restsOn: [
    'Figures to April 2019.',
    'Published: 3 sources.',
    'Illustrative: 13 tables, invented, not real, evidence of nothing; they stand in where no series is published.',
    '15 indicators, 5 areas, 29 claims; 1 verdict has changed since the last paper.',
  ],
  counts: { indicators: 15, areas: 5, claims: 29, published: 3, own: 0, illustrative: 13 },
  headlines,
  cannotTell,
  scorecard,
  items,
  changes,
  actions,
  claims,
  appendix,
  statements: [],
  figures: [],
};
