export {
  forPublication,
  PUBLICATION_DEFAULTS,
  type PublicationOptions,
  type PublishedBriefing,
} from './for-publication.ts';
