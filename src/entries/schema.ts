export type {
  Profile,
  ProfileArea,
  ProfileIndicator,
  ProfileItem,
  ProfilePaper,
} from '../paper/profile/profile.ts';
export {
  actionSchema,
  claimSchema,
  defineIndicator,
  type IndicatorInput,
  observationSchema,
  publishedValueSchema,
  type RecordingChangeInput,
  readIndicator,
  readProfile,
  tallySchema,
} from '../schema/index.ts';
