import type { DueAction } from '../../assess/actions/due-action.ts';
import type { CheckedClaim } from '../../assess/claims/checked-claim.ts';
import type { QuestionAnswer } from '../../assess/questions/question.ts';
import type { PaperIndicator } from '../figures.ts';
import type { PlanItem } from '../plan.ts';

/** An item of the agenda before it is said: what was found of its indicators, and its questions answered. */
export interface ItemParts {
  readonly plan: PlanItem;
  readonly found: readonly PaperIndicator[];
  readonly answers: readonly QuestionAnswer[];
  /** What may not be published of it, by name; empty inside the force. */
  readonly withheld: readonly string[];
}

/** Everything that a paper says something of, before it is said. */
export interface PaperParts {
  readonly items: readonly ItemParts[];
  readonly claims: readonly CheckedClaim[];
  readonly actions: readonly DueAction[];
}
