import type { Changes, Paper, PaperAction, PaperClaim } from '../../../src/paper/paper.ts';

export const changes: Changes = {
  since: '2019-04-30',
  rows: [
    {
      kind: 'changed',
      what: 'Satisfaction of hate crime victims',
      before: 'Cannot tell',
      now: 'Worse',
      size: '10.0 points lower in the year to April (2.3 to 17.6); to March it was 7.7 (0.0 to 15.3)',
    },
    {
      kind: 'changed-figure',
      what: 'Areas showing over 80%',
      before: '1 of 5',
      now: '3 of 5',
      size: 'no area’s level has changed; 1.7 truly are over',
    },
  ],
  unchanged: 14,
};

export const actions: readonly PaperAction[] = [
  {
    state: 'Waiting for figures',
    due: 'November 2019',
    action: 'Confidence, after two quarters of the 2019/20 survey',
    stands: '0 of 2 quarters in; the second ends 30 September 2019',
  },
  {
    state: 'Not due',
    due: 'September 2019',
    action: 'Items brought back to September',
    stands: 'tied to no indicator',
  },
  {
    state: 'Not due',
    due: 'November 2019',
    action: 'Items brought back to November',
    stands: 'tied to no indicator',
  },
  {
    state: 'No date set',
    due: '—',
    action: 'Reduce outcome 16 for domestic abuse',
    stands: '58.8%; no figure since it was set',
  },
  {
    state: 'No date set',
    due: '—',
    action: 'Review satisfaction of domestic abuse victims',
    stands: '80.6%, 2.5 points lower than a year before (5.9 lower to 1.0 higher): cannot tell',
  },
];

export const claims: readonly PaperClaim[] = [
  {
    item: '999',
    said: '999 performance is consistent',
    result: 'Would be supported',
    because: 'level for 25 months; above target in each',
    basis: 'illustrative',
  },
  {
    item: '999',
    said: 'A sudden peak would be the test',
    result: 'Cannot be tested',
    because: 'needs daily figures',
    basis: 'none',
  },
  {
    item: 'Criminal justice',
    said: 'File quality has considerably improved',
    result: 'Would be supported',
    because: '14.5 points higher (12.6 to 16.4)',
    basis: 'illustrative',
  },
  {
    item: 'Criminal justice',
    said: 'Ranked 35th of 41 on charge to no further action',
    result: 'Cannot be tested',
    because: 'no definition given; seven give 20th of 43 to 31st of 35',
    basis: 'published',
  },
  {
    item: 'Criminal justice',
    said: 'The force should be in the top quarter',
    result: 'Contradicted',
    because: 'outside it under all seven definitions; an aim, not met',
    basis: 'published',
  },
  {
    item: 'Confidence',
    said: 'North Worcestershire is an outlier on visibility',
    result: 'Would be supported',
    because: '10.2 points below; lowest in 8 of 8 quarters',
    basis: 'illustrative',
  },
  {
    item: 'Confidence',
    said: 'North Worcestershire is an outlier on communications',
    result: 'Would be supported',
    because: '9.5 points below; lowest in 8 of 8 quarters',
    basis: 'illustrative',
  },
  {
    item: 'Confidence',
    said: 'What will have changed in 12 months?',
    result: 'Asked, not claimed',
    because: 'a rise of about 6 points in one area would be seen',
    basis: 'illustrative',
  },
  {
    item: 'Satisfaction',
    said: 'It has plateaued at a lower level',
    result: 'Partly',
    because: 'lower: yes; plateau: too soon, judge from October 2019',
    basis: 'illustrative',
  },
  {
    item: 'Satisfaction',
    said: 'It is up 2 points from February',
    result: 'Within chance',
    because: '1.8 points (2.4 lower to 5.9 higher)',
    basis: 'illustrative',
  },
  {
    item: 'Satisfaction',
    said: 'Three areas are over 80%',
    result: 'Within chance',
    because: '3 showed it; 1.7 truly are, on average',
    basis: 'illustrative',
  },
  {
    item: 'Satisfaction',
    said: 'Shropshire is an outlier',
    result: 'Within the usual spread',
    because: '3.8 points below (2.4 to 5.2), within how areas ordinarily differ',
    basis: 'illustrative',
  },
  {
    item: 'Satisfaction',
    said: 'Shropshire shows a small decrease',
    result: 'Partly',
    because: 'it stepped down with all five; no fall of its own',
    basis: 'illustrative',
  },
  {
    item: 'Satisfaction',
    said: 'Four areas will be over 80% next month',
    result: 'Unlikely',
    because: 'chance 1 in 15',
    basis: 'illustrative',
  },
  {
    item: 'Satisfaction',
    said: 'Follow-up was falling and now rises',
    result: 'Partly',
    because: 'no fall since October 2018; no turn yet',
    basis: 'illustrative',
  },
  {
    item: 'Satisfaction',
    said: 'Hate crime satisfaction has fallen notably',
    result: 'Would be supported',
    because: '10.0 points lower (2.3 to 17.6)',
    basis: 'illustrative',
  },
  {
    item: 'Satisfaction',
    said: '… in Telford in particular',
    result: 'Within chance',
    because: '62 answers; 15.1 lower (31.3 lower to 2.6 higher)',
    basis: 'illustrative',
  },
  {
    item: 'Recorded crime',
    said: 'Low-harm, volume crime continues to increase',
    result: 'Cannot be tested',
    because: 'no monthly figures for a force',
    basis: 'none',
  },
  {
    item: 'Recorded crime',
    said: 'Some of the growth is recording',
    result: 'Cannot be tested',
    because: 'needs two audits',
    basis: 'none',
  },
  {
    item: 'Recorded crime',
    said: 'Robbery is up',
    result: 'Not shown',
    because: 'five months only; the season could make it',
    basis: 'published',
  },
  {
    item: 'Recorded crime',
    said: 'Knife crime is up',
    result: 'Cannot be tested',
    because: 'no figures',
    basis: 'none',
  },
  {
    item: 'Recorded crime',
    said: 'Weapon possession is up',
    result: 'Not shown',
    because: 'five months only; the season could make it',
    basis: 'published',
  },
  {
    item: 'Recorded crime',
    said: 'Proactive policing, or more offending?',
    result: 'Asked, not claimed',
    because: 'five months in common are too few',
    basis: 'illustrative',
  },
  {
    item: 'Outcome 16',
    said: 'The force remains an outlier',
    result: 'Within the usual spread',
    because: '2nd highest; within how forces ordinarily differ',
    basis: 'published',
  },
  {
    item: 'Outcome 16',
    said: 'About 15% is applied incorrectly',
    result: 'Cannot be tested',
    because: 'size of the audit not given',
    basis: 'none',
  },
  {
    item: 'Domestic abuse',
    said: 'Offences rose by 19% in 2018/19',
    result: 'Would be supported',
    because: '18.6% by count',
    basis: 'illustrative',
  },
  {
    item: 'Domestic abuse',
    said: 'What of repeat victims?',
    result: 'Asked, not claimed',
    because: '28.6%; 1.3 points higher (0.2 lower to 2.8 higher): cannot tell',
    basis: 'illustrative',
  },
  {
    item: 'Domestic abuse',
    said: 'Delay makes victims change their minds',
    result: 'Not shown',
    because: '1% more delay, 0.03% more outcome 16 (0.12 less to 0.19 more)',
    basis: 'illustrative',
  },
  {
    item: 'Organised crime',
    said: 'Is activity measured in time?',
    result: 'Asked, not claimed',
    because: '78 days on average; no standard',
    basis: 'illustrative',
  },
];

export const appendix: Paper['appendix'] = {
  text: [
    {
      title: 'How a figure is read',
      lines: [
        'One reading of each series says its level now against before, its course since, and how much it moves by itself; every sentence, chart and table takes from that reading.',
        '“Better”, “Worse”, “Higher”, “Lower”: at least 95 in 100 sure. “No change”: any change is smaller than would matter (2 points; 5% for counts). “Cannot tell”: neither.',
        'Course is “too soon” until 12 months after a change.',
        'Areas are compared together, over all periods, allowing for how areas ordinarily differ and for looking at five.',
        'Ranges in brackets hold the true value 95 times in 100, for chance alone; they do not cover faults of recording or of a survey.',
        'The survey is taken as a simple random sample (design effect 1): a real one is less exact.',
      ],
    },
    {
      title: 'Left out of the comparison of forces',
      lines: [
        'No figures: Greater Manchester, Metropolitan, West Midlands, West Yorkshire. Over 30% of outcomes unknown: Avon and Somerset (55%), Lancashire (45%), Gwent (42%), Northumbria (36%). Marked incomplete: North Yorkshire 2018/19.',
      ],
    },
    {
      title: 'Doubts',
      lines: [
        'Illustrative figures were made to agree with what was said at the meeting: checking them against it is circular.',
        'The outcomes framework was designed so that no outcome is favoured: a league table runs against that.',
        '“Unable to prosecute suspect” pools outcomes 14, 15 and 16 and others.',
        'Outcomes of 2018/19 were published after the day of this meeting; later charges are in some, not in others.',
        'A rise of recorded crime may be better recording, more reporting or more crime.',
        'Some forces count “fairly satisfied”, others do not: never compare satisfaction between forces.',
      ],
    },
    {
      title: 'Words for how sure',
      lines: [
        'Almost certain: 99 in 100 or more. Very likely: 95 to 99. Likely: 80 to 95. About even: 40 to 60. Unlikely: 5 to 20. A count: all cases, no sample. —: no verdict is given.',
      ],
    },
  ],
  tables: [
    {
      caption: 'Victim satisfaction by area',
      columns: [
        {
          label: 'Area',
          numeric: false,
        },
        {
          label: 'Apr 2019',
          numeric: true,
        },
        {
          label: '95% interval',
          numeric: false,
        },
        {
          label: 'Interviews',
          numeric: true,
        },
        {
          label: 'To Sep 2018',
          numeric: true,
        },
        {
          label: 'Since Oct 2018',
          numeric: true,
        },
        {
          label: 'Difference, points',
          numeric: true,
        },
        {
          label: 'Truly over 80%',
          numeric: false,
        },
      ],
      rows: [
        ['Herefordshire', '78.7%', '70.8 to 85.0', '127', '84.1%', '78.2%', '−5.9', '16 in 100'],
        ['North Worcestershire', '80.7%', '73.6 to 86.2', '150', '84.2%', '79.9%', '−4.3', '51 in 100'],
        ['Shropshire', '75.0%', '68.3 to 80.7', '184', '80.4%', '76.8%', '−3.5', '3 in 100'],
        ['South Worcestershire', '82.2%', '75.6 to 87.3', '163', '85.4%', '79.6%', '−5.8', '38 in 100'],
        ['Telford and Wrekin', '80.1%', '72.9 to 85.8', '146', '84.7%', '80.1%', '−4.6', '66 in 100'],
      ],
      basis: 'illustrative',
    },
    {
      caption: 'Charge to no further action under seven definitions',
      columns: [
        {
          label: 'Definition',
          numeric: false,
        },
        {
          label: 'Period',
          numeric: false,
        },
        {
          label: 'West Mercia',
          numeric: true,
        },
        {
          label: 'Place',
          numeric: true,
        },
        {
          label: 'True place (95%)',
          numeric: true,
        },
      ],
      rows: [
        [
          'Charged or in court, to unable to prosecute',
          'Oct 2018 – Feb 2019',
          '20.1%',
          '31 of 35',
          '26 to 33',
        ],
        [
          'Charged or in court, to unable to prosecute or not in the public interest',
          'Oct 2018 – Feb 2019',
          '19.8%',
          '28 of 35',
          '23 to 32',
        ],
        [
          'Charged or in court, to any no further action',
          'Oct 2018 – Feb 2019',
          '11.1%',
          '24 of 35',
          '19 to 26',
        ],
        ['Charged or in court, of all crimes', 'Oct 2018 – Feb 2019', '9.2%', '20 of 35', '16 to 24'],
        ['Charged, of all assigned outcomes (closed basis)', '2018/19', '9.8%', '21 of 42', '19 to 22'],
        ['Charged, of all assigned outcomes (recorded basis)', '2018/19', '10.0%', '21 of 43', '19 to 23'],
        ['Charged, of recorded crime', '2018/19', '10.0%', '20 of 43', '20 to 22'],
      ],
      basis: 'published',
    },
    {
      caption: 'Figures by year',
      columns: [
        {
          label: 'Year',
          numeric: false,
        },
        {
          label: 'Recorded crime',
          numeric: true,
        },
        {
          label: 'Outcomes assigned',
          numeric: true,
        },
        {
          label: 'Charged',
          numeric: true,
        },
        {
          label: 'Charged, %',
          numeric: true,
        },
        {
          label: 'England and Wales, %',
          numeric: true,
        },
      ],
      rows: [
        ['2014/15', '60,763', '59,544', '10,164', '17.1', '20.2'],
        ['2015/16', '76,290', '72,152', '10,783', '14.9', '14.6'],
        ['2016/17', '80,803', '80,538', '11,544', '14.3', '12.4'],
        ['2017/18', '84,496', '81,864', '9,783', '12.0', '10.3'],
        ['2018/19', '87,140', '87,471', '8,574', '9.8', '9.0'],
      ],
      basis: 'published',
    },
    {
      caption: 'Public confidence by area, eight quarters to March 2019 together',
      columns: [
        {
          label: 'Area',
          numeric: false,
        },
        {
          label: 'Visibility, %',
          numeric: true,
        },
        {
          label: '95% interval',
          numeric: true,
        },
        {
          label: 'Communications, %',
          numeric: true,
        },
        {
          label: '95% interval',
          numeric: true,
        },
        {
          label: 'Lowest of five, quarters',
          numeric: false,
        },
      ],
      rows: [
        ['Herefordshire', '52.3', '50.2 to 54.5', '55.6', '53.5 to 57.7', '0 of 8, on both'],
        ['North Worcestershire', '42.7', '40.5 to 44.8', '46.8', '44.7 to 49.0', '8 of 8, on both'],
        ['Shropshire', '52.9', '50.8 to 55.0', '57.2', '55.0 to 59.3', '0 of 8, on both'],
        ['South Worcestershire', '52.4', '50.3 to 54.5', '55.4', '53.3 to 57.5', '0 of 8, on both'],
        ['Telford and Wrekin', '54.1', '51.9 to 56.2', '57.3', '55.2 to 59.4', '0 of 8, on both'],
      ],
      basis: 'illustrative',
    },
    {
      caption: 'Monthly figures of the force',
      columns: [
        {
          label: 'Month',
          numeric: false,
        },
        {
          label: '999, %',
          numeric: true,
        },
        {
          label: 'calls',
          numeric: true,
        },
        {
          label: 'File quality, %',
          numeric: true,
        },
        {
          label: 'files',
          numeric: true,
        },
        {
          label: 'Satisfaction, %',
          numeric: true,
        },
        {
          label: 'interviews',
          numeric: true,
        },
        {
          label: 'Follow-up, %',
          numeric: true,
        },
      ],
      rows: [
        ['Apr 2017', '94.2', '11,422', '61.4', '653', '84.4', '707', '77.5'],
        ['May 2017', '93.2', '12,108', '61.8', '657', '82.0', '710', '78.5'],
        ['Jun 2017', '92.6', '12,450', '62.4', '678', '84.1', '690', '73.9'],
        ['Jul 2017', '93.2', '12,502', '65.4', '702', '84.6', '746', '74.7'],
        ['Aug 2017', '94.4', '12,409', '59.1', '651', '83.9', '695', '70.2'],
        ['Sep 2017', '92.0', '12,080', '61.8', '676', '83.0', '749', '74.8'],
        ['Oct 2017', '92.7', '11,579', '62.4', '688', '85.4', '746', '72.1'],
        ['Nov 2017', '93.6', '10,960', '59.5', '642', '83.4', '755', '73.0'],
        ['Dec 2017', '94.0', '10,433', '57.9', '658', '84.7', '711', '67.4'],
        ['Jan 2018', '93.5', '10,630', '62.7', '659', '83.8', '771', '71.6'],
        ['Feb 2018', '92.0', '10,569', '63.0', '675', '82.8', '698', '73.6'],
        ['Mar 2018', '93.4', '10,866', '58.9', '711', '82.1', '727', '72.4'],
        ['Apr 2018', '92.0', '11,528', '63.3', '649', '82.2', '725', '70.5'],
        ['May 2018', '92.3', '12,168', '61.2', '689', '81.8', '751', '68.7'],
        ['Jun 2018', '93.3', '12,524', '63.8', '663', '84.5', '736', '67.7'],
        ['Jul 2018', '95.0', '12,699', '56.9', '617', '85.8', '734', '68.0'],
        ['Aug 2018', '93.1', '12,700', '61.9', '688', '84.3', '694', '68.9'],
        ['Sep 2018', '92.9', '12,082', '65.3', '700', '82.7', '701', '66.2'],
        ['Oct 2018', '94.4', '11,439', '72.0', '679', '80.0', '730', '63.7'],
        ['Nov 2018', '93.1', '10,884', '68.4', '696', '79.2', '706', '64.9'],
        ['Dec 2018', '90.9', '10,456', '73.7', '653', '78.0', '697', '65.4'],
        ['Jan 2019', '93.2', '10,365', '76.2', '706', '80.4', '684', '67.5'],
        ['Feb 2019', '93.3', '10,360', '77.1', '632', '77.4', '740', '68.2'],
        ['Mar 2019', '92.6', '10,942', '75.4', '676', '78.0', '709', '68.5'],
        ['Apr 2019', '92.4', '11,560', '75.0', '667', '79.2', '770', '71.4'],
      ],
      basis: 'illustrative',
    },
  ],
  sources: [
    {
      id: 'home-office-outcomes',
      title: 'Crime outcomes and recorded crime, 2014/15 to 2018/19',
      publisher: 'Home Office',
      licence: 'Open Government Licence v3.0',
      attribution: 'Contains public sector information licensed under the Open Government Licence v3.0.',
    },
    {
      id: 'police-uk-outcomes',
      title: 'Outcomes by force, October 2018 to February 2019',
      publisher: 'data.police.uk',
      licence: 'Open Government Licence v3.0',
      attribution: 'Contains public sector information licensed under the Open Government Licence v3.0.',
    },
    {
      id: 'illustrative-satisfaction',
      title: 'Victim satisfaction by area, illustrative',
      publisher: 'police-indicators',
      licence: 'MIT',
      attribution: 'Invented figures, not real.',
    },
  ],
};
