export {
  actionSchema,
  claimSchema,
  defineIndicator,
  type IndicatorInput,
  observationSchema,
  publishedValueSchema,
  type RecordingChangeInput,
  readIndicator,
  tallySchema,
} from '../schema/index.ts';
