import type { Paper } from 'police-indicators';

/** What a page shows of a paper: its front, and where its figures come from. */
export interface ShownPaper
  extends Pick<
    Paper,
    | 'cannotTell'
    | 'for'
    | 'force'
    | 'headlines'
    | 'meeting'
    | 'preparedBy'
    | 'publication'
    | 'restsOn'
    | 'scorecard'
    | 'title'
  > {
  readonly sources: Paper['appendix']['sources'];
}

/** A paper without what no page shows: that is most of it. */
export function shownOf(paper: Paper): ShownPaper {
  const { cannotTell, for: whom, force, headlines, meeting, preparedBy, publication, restsOn, title } = paper;
  return {
    ...{ title, for: whom, force, meeting, preparedBy, publication, restsOn, headlines, cannotTell },
    scorecard: paper.scorecard,
    sources: paper.appendix.sources,
  };
}
