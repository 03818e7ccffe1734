export {
  type Calibration,
  type CalibrationBand,
  type CalibrationVerdict,
  calibration,
} from './calibration.ts';
export { type CheckClaimOptions, checkClaim, checkedClaims } from './check-claim.ts';
export type {
  CheckedClaim,
  ClaimBeside,
  ClaimedNumber,
  ClaimReading,
  ClaimVerdict,
} from './checked-claim.ts';
export type { Claim, ClaimKind } from './claim.ts';
export { type ClaimCounts, countClaims } from './count-claims.ts';
export { type Ledger, ledger } from './ledger.ts';
export type { Promised, PromiseState, ScoredPromise } from './promise.ts';
export { scorePromise } from './score-promise.ts';
export { claimTables } from './shipped-for.ts';
