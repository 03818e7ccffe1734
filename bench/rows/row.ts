/** One side of a comparison: the same work on the series of a workload, by number. */
export interface Side {
  /** Does the work and returns one figure of the result, so that none of it can be left out. */
  readonly work: (series: number) => number;
  /** The whole of what both sides give, as figures; not timed. */
  readonly figures: (series: number) => ArrayLike<number>;
}

/** A method of the library beside a floor: a bare loop that does the same work and nothing else. */
export interface Row {
  readonly name: string;
  /** What the subject does beyond the floor, or what is to be known about either. */
  readonly note: string;
  /** How many series there are. */
  readonly series: number;
  readonly floor: Side;
  readonly subject: Side;
  /** Microseconds of the method that half and nine tenths of the series should stay under; what is found is noted. */
  readonly aim?: { readonly median: number; readonly ninety: number };
  /** Part of their size by which figures may differ; 1e-9 unless given. */
  readonly tolerance?: number;
}

/** Throws where floor and subject do not give the same figures for every series. */
export function requireAgreement({ name, series, floor, subject, tolerance = 1e-9 }: Row): void {
  for (let at = 0; at < series; at += 1) {
    const bare = Array.from(floor.figures(at));
    const own = Array.from(subject.figures(at));
    const apart = bare.findIndex((figure, place) => !near(figure, own[place], tolerance));
    if (bare.length !== own.length || apart >= 0)
      throw new Error(
        `${name}: series ${at}, figure ${apart}: floor ${bare[apart]} of ${bare.length}, subject ${own[apart]} of ${own.length}`,
      );
  }
}

function near(one: number, other: number | undefined, tolerance: number): boolean {
  return other !== undefined && Math.abs(one - other) <= tolerance * Math.max(1, Math.abs(one));
}
