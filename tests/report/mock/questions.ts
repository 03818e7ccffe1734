import type { PaperQuestion } from '../../../src/paper/paper.ts';

const asked: Readonly<Record<string, readonly PaperQuestion[]>> = {
  satisfaction: [
    {
      name: 'plateaued-at-a-lower-level',
      asked: 'Has it plateaued at a lower level?',
      lead: 'Lower, yes; a plateau, too soon.',
      text: 'It stepped down 4.8 points in October to November 2018.',
      verdict: 'too-soon',
      basis: 'illustrative',
      settle: 'figures to November 2020.',
    },
    {
      name: 'four-areas-next-month',
      asked: 'Will four areas be over 80% next month?',
      lead: 'Unlikely.',
      text: 'The chance that four or more show it in May is 1 in 15.',
      verdict: 'unlikely',
      basis: 'illustrative',
      settle: null,
    },
  ],
  'recorded-crime': [
    {
      name: 'low-harm-crime',
      asked: 'Does low-harm, volume crime continue to increase?',
      lead: 'Cannot be told.',
      text: 'There are no figures by month for the force.',
      verdict: 'cannot-tell',
      basis: 'none',
      settle: 'the force’s own counts by offence and month.',
    },
  ],
};

/** Questions of an item of the mock-up; most have none of their own here. */
export const questionsOf = (item: string): readonly PaperQuestion[] => asked[item] ?? [];
