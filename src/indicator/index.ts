export type {
  AreaLevel,
  CountBasis,
  DeclaredBreak,
  Indicator,
  Margin,
  Measure,
  OutcomeSides,
  Scheme,
} from './indicator.ts';
