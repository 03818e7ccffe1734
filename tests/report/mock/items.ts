import type { PaperItem } from '../../../src/paper/paper.ts';
import { questionsOf } from './questions.ts';
import { smallChart } from './small-chart.ts';

/** The items of the mock-up. */
export const items: readonly PaperItem[] = [
  {
    id: 'calls',
    title: '999 calls',
    basis: 'illustrative',
    ask: 'Is 999 performance consistent, and would it hold at a sudden peak in demand?',
    answer: [
      {
        lead: 'Yes, it is consistent.',
        text: '92.4% were answered within 10 seconds in April 2019, and the level has been 93.1% for 25 months. As things are, every month will meet the 90% target; whether it would hold at a sudden peak cannot be told.',
      },
    ],
    figure: {
      title: 'Answered in 10 seconds: level, above target every month',
      charts: [
        smallChart(
          'Answered in 10 seconds: level, above target every month',
          '999 calls answered within ten seconds by month, April 2017 to April 2019: between 90.9% and 95.0%, level at 93.1%, target 90%.',
          128,
        ),
      ],
      table: null,
      source: 'Tables of police-indicators, illustrative.',
    },
    also: null,
    settle: 'calls and answers by day, or by hour, for at least 60 days.',
    note: null,
    questions: questionsOf('calls'),
  },
  {
    id: 'criminal-justice',
    title: 'Criminal justice: file quality, and charge to no further action',
    basis: 'mixed',
    ask: 'Has file quality really improved? What place does the force hold on charge to no further action?',
    answer: [
      {
        lead: 'File quality: yes.',
        text: 'It rose 14.5 points (12.6 to 16.4) between August and December 2018; it is too soon to say whether it will hold.',
      },
      {
        lead: 'Charge: the place cannot be settled, but fewer outcomes are charges:',
        text: '9.8% in 2018/19, down from 14.3% in 2016/17, a larger fall than the middle force’s.',
      },
    ],
    figure: {
      title: 'File quality rose in five months, and has stayed up for four',
      charts: [
        smallChart(
          'File quality rose in five months, and has stayed up for four',
          'File quality by month: 61% until July 2018, rising to 76% by January 2019.',
          142,
        ),
        smallChart(
          'A smaller share of outcomes are charges, here and nationally',
          'Charges as a share of all outcomes, by year 2014/15 to 2018/19: West Mercia 17.1% to 9.8%; England and Wales 20.2% to 9.0%.',
          142,
        ),
      ],
      table: null,
      source: 'Home Office; data.police.uk.',
    },
    also: null,
    settle:
      'file quality, figures to December 2019; the place, the definition that was meant, its period and its forces.',
    note: null,
    questions: questionsOf('criminal-justice'),
  },
  {
    id: 'confidence',
    title: 'Public confidence',
    basis: 'illustrative',
    ask: 'Which local policing area is an outlier, and on what? What could be seen of a change in 12 months?',
    answer: [
      {
        lead: 'North Worcestershire, on visibility and on communications.',
        text: 'It is 10.2 points below the other areas on the first (7.8 to 12.6) and 9.5 on the second (7.1 to 11.9), beyond the ordinary spread of areas; on fairness, understanding and overall confidence it is not apart. With 250 answers a quarter, a rise in one area must reach about 6 points in 12 months to be seen four times in five; for the force, about 3.',
      },
    ],
    figure: {
      title: 'Visibility: North Worcestershire is apart',
      charts: [
        smallChart(
          'Visibility: North Worcestershire is apart',
          'Share positive on visibility, eight quarters together: Herefordshire 52, North Worcestershire 43, Shropshire 53, South Worcestershire 52, Telford and Wrekin 54 per cent.',
          119,
        ),
        smallChart(
          'Communications: and here',
          'Share positive on communications, eight quarters together: Herefordshire 56, North Worcestershire 47, Shropshire 57, South Worcestershire 55, Telford and Wrekin 57 per cent.',
          119,
        ),
      ],
      table: null,
      source: 'Tables of police-indicators, illustrative.',
    },
    also: null,
    settle:
      '2,400 answers a quarter in the area, in both years, would show a rise of 2 points; a start date for any change of practice, to set it against the other areas.',
    note: null,
    questions: questionsOf('confidence'),
  },
  {
    id: 'satisfaction',
    title: 'Victim satisfaction',
    basis: 'illustrative',
    ask: 'Has it plateaued at a lower level? How many areas are over 80%? Is Shropshire an outlier?',
    answer: [
      {
        lead: 'It stepped down by 4.8 points (3.4 to 6.1), from 83.6% to 78.9% since October 2018; it is too soon to call it a plateau.',
        text: 'Three areas showed over 80% in April; about two truly are, and the chance that four or more show it in May is 1 in 15. Shropshire has been 3.8 points below the others throughout, within how areas ordinarily differ, and fell with them.',
      },
    ],
    figure: {
      title: 'One step down in October to November 2018',
      charts: [
        smallChart(
          'One step down in October to November 2018',
          'Victim satisfaction by month, April 2017 to April 2019: 83.6% until September 2018, 78.9% since October 2018; target 80%.',
          152,
        ),
        smallChart(
          'April by area: only Shropshire is very likely under 80%',
          'Satisfaction in April 2019 by area with 95% intervals: Herefordshire 78.7, North Worcestershire 80.7, Shropshire 75.0, South Worcestershire 82.2, Telford and Wrekin 80.1 per cent; target 80.',
          129,
        ),
      ],
      table: null,
      source: 'Tables of police-indicators, illustrative.',
    },
    also: 'hate crime victims are 10.0 points lower (2.3 to 17.6), at 69.0%; in Telford it cannot be told. Follow-up is 5.5 points lower than in 2017, with no fall shown since October 2018 and no turn yet.',
    settle: 'figures to September 2019 for the level; twelve months pooled, to name each area’s side of 80%.',
    note: null,
    questions: questionsOf('satisfaction'),
  },
  {
    id: 'recorded-crime',
    title: 'Recorded crime',
    basis: 'published',
    ask: 'Does low-harm, volume crime continue to increase, and how much of it is recording?',
    answer: [
      {
        lead: 'Recorded crime rose, by less than elsewhere.',
        text: '3.1% in 2018/19, to 87,140, less than the 5% set as mattering; the middle force rose 8.1%. For West Mercia there are no figures on violence without injury, knife crime or stalking by month, so low-harm crime, and how much of the rise is recording, cannot be told.',
      },
    ],
    figure: {
      title: 'Growth in 43 forces, 2017/18 to 2018/19',
      charts: [
        smallChart(
          'Growth in 43 forces, 2017/18 to 2018/19',
          'Growth of recorded crime in 43 forces from -2.5% to 30.3%; West Mercia 3.1%, middle force 8.1%.',
          78,
        ),
      ],
      table: null,
      source: 'Home Office; data.police.uk.',
    },
    also: null,
    settle:
      'the force’s own counts by offence and month; the share of reported crime that was recorded, by audit, in both years.',
    note: null,
    questions: questionsOf('recorded-crime'),
  },
  {
    id: 'outcome-16',
    title: 'Outcome 16: victim does not support',
    basis: 'mixed',
    ask: 'Does the force remain an outlier? What if 15% is applied incorrectly?',
    answer: [
      {
        lead: 'High, but not an outlier.',
        text: '45.9% of crimes ended “unable to prosecute suspect”, 2nd highest of 35 forces (true place 1st to 8th), within how forces ordinarily differ; that label also holds outcomes 14 and 15. On the illustrative outcome 16 the rate is 26.9%, and would be 22.9% if 15% were misapplied.',
      },
    ],
    figure: {
      title: '“Unable to prosecute suspect”, share of crimes, 35 forces',
      charts: [
        smallChart(
          '“Unable to prosecute suspect”, share of crimes, 35 forces',
          'Shares from 11% to 46% in 35 forces; West Mercia 45.9%, middle force 38%.',
          78,
        ),
      ],
      table: null,
      source: 'Home Office; data.police.uk.',
    },
    also: null,
    settle: 'outcome 16 by itself, by force; an audit of about 200 cases for the 15%.',
    note: null,
    questions: questionsOf('outcome-16'),
  },
  {
    id: 'domestic-abuse',
    title: 'Domestic abuse',
    basis: 'illustrative',
    ask: 'Is a 19% increase right? What of repeat victims, and does delay go with outcome 16?',
    answer: [
      {
        lead: 'Yes: 18.6%, to 13,371.',
        text: 'Nationally the rise was 24.5%; allowing for month-to-month variation West Mercia’s is 8% to 30%, so the two cannot be told apart. Whether repeat victims (28.6%) have changed cannot be told; outcome 16 is not shown to move with delay.',
      },
    ],
    figure: {
      title: 'Offences a month: higher; step or slope not settled',
      charts: [
        smallChart(
          'Offences a month: higher; step or slope not settled',
          'Domestic abuse offences by month, 915 in April 2017 to 1,229 in March 2019.',
          128,
        ),
      ],
      table: null,
      source: 'Tables of police-indicators, illustrative.',
    },
    also: null,
    settle: 'an audit of recording in both years; delay and outcome for each case, not by month.',
    note: null,
    questions: questionsOf('domestic-abuse'),
  },
  {
    id: 'organised-crime',
    title: 'Serious and organised crime',
    basis: 'illustrative',
    ask: 'Is activity measured in a timely manner?',
    answer: [
      {
        lead: 'Cannot tell; the last report was not provided.',
        text: 'Seven reports took 78 days on average (66 to 89) and no standard says how many days are timely. Disruptions were 35 in January to March 2019, between 26 and 46 a quarter before.',
      },
    ],
    figure: null,
    also: null,
    settle: 'a standard for the report, in days.',
    note: null,
    questions: questionsOf('organised-crime'),
  },
];
