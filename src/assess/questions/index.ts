export { answerTo } from './answer-to.ts';
export {
  type AnswerTo,
  type AskOptions,
  ask,
  type QuestionId,
  type QuestionName,
} from './ask.ts';
export type { HarmOfCategory, HarmOfChange } from './harm-of-change.ts';
export type {
  Definition,
  Draft,
  NoAnswer,
  Question,
  QuestionAnswer,
  RestsOn,
} from './question.ts';
export { questions } from './questions.ts';
export type { SeenByThen } from './seen-by-then.ts';
export type { Completeness, Inputs, Place, Where } from './where.ts';
