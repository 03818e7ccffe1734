/** How far a crime has come, by its last outcome on data.police.uk; `nfa` is no further action of any kind. */
export type OutcomeStage = 'charge' | 'court' | 'out-of-court' | 'nfa' | 'unknown';

/** An outcome as data.police.uk publishes it. */
export interface PoliceUkOutcome {
  /** The text in the column *Last outcome category*. */
  readonly name: string;
  /** The code that its interface uses. */
  readonly code: string;
  readonly stage: OutcomeStage;
  /** Types of the Home Office framework that it stands for; none where it is not one. */
  readonly types: readonly string[];
  /** Whether the stage and the types are in the public source, or in part recalled. Name and code always are. */
  readonly verified: boolean;
  readonly source: string;
}

const source =
  'Documentation of the data.police.uk interface, as classified and checked against it by BlackThrive/streetlamp (R/classifications.R)';

function row(
  name: string,
  code: string,
  stage: OutcomeStage,
  types: readonly string[] = [],
  verified = true,
): PoliceUkOutcome {
  return { name, code, stage, types, verified, source };
}

/**
 * The 28 outcomes of data.police.uk, with the penalty notice in both spellings: the interface writes "a penalty
 * notice" and the files leave the article out.
 *
 * Court results, matched by the Ministry of Justice, replace the charge in *Last outcome category*, and end in
 * June 2019. Code `no-further-action` is outcome 18 alone, though its name suggests more. "Unable to prosecute
 * suspect" pools outcomes 14, 15 and 16, and it is believed others: outcome 16 cannot be told apart.
 */
export const policeUkOutcomes: readonly PoliceUkOutcome[] = /* @__PURE__ */ (() => [
  row('Suspect charged', 'charged', 'charge', ['1']),
  row('Suspect charged as part of another case', 'sentenced-in-another-case', 'charge', ['4']),
  row('Awaiting court outcome', 'awaiting-court-result', 'court'),
  row('Court result unavailable', 'court-result-unavailable', 'court'),
  row('Court case unable to proceed', 'unable-to-proceed', 'court'),
  row('Defendant found not guilty', 'not-guilty', 'court'),
  row('Defendant sent to Crown Court', 'sent-to-crown-court', 'court'),
  row('Offender sent to prison', 'imprisoned', 'court'),
  row('Offender given suspended prison sentence', 'suspended-sentence', 'court'),
  row('Offender given community sentence', 'community-penalty', 'court'),
  row('Offender fined', 'fined', 'court'),
  row('Offender given conditional discharge', 'conditional-discharge', 'court'),
  row('Offender given absolute discharge', 'absolute-discharge', 'court'),
  row('Offender ordered to pay compensation', 'compensation', 'court'),
  row('Offender deprived of property', 'deprived-of-property', 'court'),
  row('Offender otherwise dealt with', 'other-court-disposal', 'court'),
  row('Offender given a caution', 'cautioned', 'out-of-court', ['2', '3']),
  row('Offender given penalty notice', 'penalty-notice-issued', 'out-of-court', ['6']),
  row('Offender given a penalty notice', 'penalty-notice-issued', 'out-of-court', ['6']),
  row('Offender given a drugs possession warning', 'drugs-possession-warning', 'out-of-court', ['7']),
  row('Local resolution', 'local-resolution', 'out-of-court', ['8']),
  row('Investigation complete; no suspect identified', 'no-further-action', 'nfa', ['18']),
  row('Unable to prosecute suspect', 'unable-to-prosecute', 'nfa', ['14', '15', '16'], false),
  row(
    'Formal action is not in the public interest',
    'formal-action-not-in-public-interest',
    'nfa',
    ['9', '10'],
    false,
  ),
  row(
    'Further investigation is not in the public interest',
    'further-investigation-not-in-public-interest',
    'nfa',
    ['21'],
    false,
  ),
  row(
    'Further action is not in the public interest',
    'further-action-not-in-public-interest',
    'nfa',
    ['22'],
    false,
  ),
  row(
    'Action to be taken by another organisation',
    'action-taken-by-another-organisation',
    'nfa',
    ['20'],
    false,
  ),
  row('Under investigation', 'under-investigation', 'unknown'),
  row('Status update unavailable', 'status-update-unavailable', 'unknown'),
])();

/** The names of all outcomes at some stages, as an indicator lists them. */
export function policeUkOutcomeNames(...stages: readonly OutcomeStage[]): readonly string[] {
  return policeUkOutcomes.filter(({ stage }) => stages.includes(stage)).map(({ name }) => name);
}
