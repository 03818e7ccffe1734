export {
  about,
  amount,
  chance,
  decimal,
  list,
  ordinal,
  percentage,
  points,
  whole,
  withInterval,
} from '../result/words.ts';
