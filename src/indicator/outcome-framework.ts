/** A field of an outcome type that was recalled and not found in a public source. */
export type UnverifiedField = 'name' | 'group' | 'since';

/** One of the outcomes with which the police may close a crime, in the framework of the Home Office. */
export interface OutcomeType {
  /** As written in the open data: `1`, `1A`, `16`. */
  readonly type: string;
  readonly name: string;
  readonly group: string;
  /** The type that holds this one's counts already: adding both counts crimes twice. */
  readonly inside: string | null;
  /** First month in which it could be used, where it is later than the framework itself (April 2013). */
  readonly since: string | null;
  readonly note: string;
  /** Whether every field is in the public source named. */
  readonly verified: boolean;
  /** The fields that are recalled only: never to be printed as facts. */
  readonly notVerified: readonly UnverifiedField[];
  readonly source: string;
}

const methodology =
  'Home Office user guide and bulletin, as cited by the open methodology of the out-of-court disposals dashboard (SGilr/oocd-dashboard)';

function outcome(
  type: string,
  name: string,
  group: string,
  more: {
    readonly inside?: string;
    readonly since?: string;
    readonly note?: string;
    readonly notVerified?: readonly UnverifiedField[];
  } = {},
): OutcomeType {
  const { inside = null, since = null, note = '', notVerified = [] } = more;
  const verified = notVerified.length === 0;
  return { type, name, group, inside, since, note, verified, notVerified, source: methodology };
}

const CHARGED = 'Charged/Summonsed';
const FORMAL = 'Out-of-court (formal)';
const INFORMAL = 'Out-of-court (informal)';
const PREVENTED = 'Prosecution prevented or not in the public interest';
const WITHOUT_VICTIM = 'Evidential difficulties (victim does not support action)';
const WITH_VICTIM = 'Evidential difficulties (suspect identified; victim supports action)';
const recalledGroup = { notVerified: ['group'] } as const;
const recalledName = { notVerified: ['name'] } as const;

/**
 * The Home Office crime outcomes framework, types 0 to 22.
 *
 * 1A, 2A and 3A are counted inside 1, 2 and 3. Type 0 is a row of the open data and not an outcome. The
 * framework dates from April 2013. It was designed so that no outcome is favoured over others and to do away
 * with local detection targets, so a ranking of charges against no further action runs against its stated
 * intent. Counts can be negative, where earlier outcomes were cancelled.
 */
export const outcomeFramework: readonly OutcomeType[] = /* @__PURE__ */ (() => [
  outcome('0', 'Not yet assigned an outcome', 'Not yet assigned', {
    note: 'A row of the open data, on the recorded basis only; not an outcome.',
  }),
  outcome('1', 'Charged/Summonsed', CHARGED),
  outcome('1A', 'Charged/Summonsed - alternate offence', CHARGED, { inside: '1', ...recalledName }),
  outcome('2', 'Caution - youths', FORMAL),
  outcome('2A', 'Caution - youths - alternate offence', FORMAL, { inside: '2', ...recalledName }),
  outcome('3', 'Caution - adults', FORMAL),
  outcome('3A', 'Caution - adults - alternate offence', FORMAL, { inside: '3', ...recalledName }),
  outcome('4', 'Taken into consideration', 'Taken into consideration', {
    note: 'A group of its own, not out of court.',
  }),
  outcome('5', 'Offender died', PREVENTED, { notVerified: ['name', 'group'] }),
  outcome('6', 'Penalty Notice for Disorder', FORMAL),
  outcome('7', 'Cannabis/Khat warning', INFORMAL),
  outcome('8', 'Community resolution', INFORMAL),
  outcome('9', 'Not in the public interest (CPS)', PREVENTED, recalledGroup),
  outcome('10', 'Formal action not in the public interest (police)', PREVENTED, recalledGroup),
  outcome('11', 'Prosecution prevented: suspect under age', PREVENTED, recalledGroup),
  outcome('12', 'Prosecution prevented: suspect too ill', PREVENTED, recalledGroup),
  outcome('13', 'Prosecution prevented: victim or key witness dead or too ill', PREVENTED, recalledGroup),
  outcome(
    '14',
    'Evidential difficulties: suspect not identified, victim does not support further action',
    WITHOUT_VICTIM,
  ),
  outcome('15', 'Evidential difficulties: suspect identified, victim supports action', WITH_VICTIM),
  outcome(
    '16',
    'Evidential difficulties: suspect identified, victim does not support further action',
    WITHOUT_VICTIM,
  ),
  outcome('17', 'Prosecution time limit expired', PREVENTED, recalledGroup),
  outcome(
    '18',
    'Investigation complete, no suspect identified',
    'Investigation complete - no suspect identified',
    { note: 'What the interface of data.police.uk calls no-further-action.' },
  ),
  outcome('19', 'NFIB fraud case', 'Fraud', { note: 'Fraud only.', ...recalledGroup }),
  outcome(
    '20',
    'Responsibility for further investigation transferred to another body',
    'Responsibility for further investigation transferred to another body',
  ),
  outcome(
    '21',
    'Further investigation to support formal action not in the public interest - police decision',
    'Further investigation to support formal action not in the public interest - police decision',
    { since: '2016-01', notVerified: ['since'] },
  ),
  outcome(
    '22',
    'Diversionary, educational or intervention activity',
    'Diversionary, educational or intervention activity',
    { since: '2019-04', note: 'Voluntary from April 2019, compulsory from April 2021.' },
  ),
])();

/** The types whose counts add up to all assigned outcomes: none that is inside another, and not type 0. */
export const assignedOutcomeTypes: readonly string[] = /* @__PURE__ */ outcomeFramework
  .filter(({ type, inside }) => inside === null && type !== '0')
  .map(({ type }) => type);
