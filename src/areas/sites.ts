import { type FigureKind, sampled, type Tables } from './tables.ts';

/**
 * What a figure says of its area's level, as a normal: a value x on the scale of the model, its variance v (infinite
 * without a sample) and the logarithm c of what the normal leaves out.
 */
export interface Sites {
  /** The level about which the areas of the table lie. */
  centre: number;
  readonly x: Float64Array;
  /** 1 / v: 0 without a sample. */
  readonly w: Float64Array;
  readonly c: Float64Array;
  /** Where each area's level lies from the centre: the next fit begins there. */
  readonly off: Float64Array;
  /** Sums over all areas of u = 1 / (t + v) and of u (x - centre), at the variance `t` that it was fitted for. */
  weights: number;
  first: number;
}

export function sitesFor(areas: number): Sites {
  return sitesMaker(areas, 1)();
}

/** Sites of as many nodes as are asked for, `together` to a buffer: very many are made, and a buffer takes longer than its numbers. */
export function sitesMaker(areas: number, together: number): () => Sites {
  const bytes = Float64Array.BYTES_PER_ELEMENT * areas;
  let buffer = new ArrayBuffer(0);
  let used = 0;
  const part = () => {
    const own = new Float64Array(buffer, used, areas);
    used += bytes;
    return own;
  };
  return () => {
    if (used === buffer.byteLength) [buffer, used] = [new ArrayBuffer(4 * bytes * together), 0];
    return { centre: Number.NaN, x: part(), w: part(), c: part(), off: part(), weights: 0, first: 0 };
  };
}

/** Figures by place: a number handed to a function that is not made part of another is put away first. */
type Figures = Pick<Tables, 'kind' | 'n' | 'y'>;

/** The longest step of a fit, on the scale of the model. */
const longest = 1.5;
/** The last step of a fit: what is left after it is about its square. */
const settled = 1e-5;

/**
 * Fits one table where levels differ by a variance `t` about their centre: each area at its most likely level, and the
 * normal that has there the slope and bend of its likelihood (Laplace; Breslow and Clayton 1993), `c` with the next
 * term of the expansion. The centre begins at the pooled level and takes two Newton steps, so that it is bounded where
 * nothing or everything is an event.
 */
export function fitSites(tables: Tables, from: number, t: number, sites: Sites): void {
  const { areas, kind, n, y } = tables;
  let events = 0;
  let size = 0;
  for (let i = 0; i < areas; i += 1) {
    events += y[from + i] ?? 0;
    size += n[from + i] ?? 0;
  }
  sites.weights = 0;
  sites.first = 0;
  if (size === 0) return;
  sites.centre =
    kind === 'binomial' ? Math.log((events + 0.5) / (size - events + 0.5)) : Math.log((events + 0.5) / size);
  const { off, w: precisions } = sites;
  for (let round = 0; round < rounds; round += 1) {
    let slope = 0;
    let bend = 0;
    for (let i = 0; i < areas; i += 1) {
      const own = n[from + i] ?? 0;
      if (own === 0) continue;
      if (t > 0) settle(tables, from + i, t, i, sites);
      else look(kind, own, sites.centre, found);
      const w = t > 0 ? (precisions[i] ?? 0) : found.bend;
      slope += t > 0 ? (off[i] ?? 0) / t : (y[from + i] ?? 0) - found.events;
      bend += w / (1 + t * w);
    }
    if (!(bend > 0)) break;
    const step = Math.max(-longest, Math.min(longest, slope / bend));
    sites.centre += step;
    // A level moves with its centre only as far as its own figure lets it.
    for (let i = 0; i < areas && t > 0; i += 1) {
      const w = precisions[i] ?? 0;
      off[i] = (off[i] ?? 0) - (step * t * w) / (1 + t * w);
    }
  }
  for (let i = 0; i < areas && t > 0; i += 1)
    if ((n[from + i] ?? 0) > 0) settle(tables, from + i, t, i, sites);
  laySites(tables, from, t, sites);
  addUp(sites, t);
}

/** The sums of its sites at a variance `t` of the levels. */
export function addUp(sites: Sites, t: number): void {
  const { centre, w, x } = sites;
  let weights = 0;
  let first = 0;
  for (let i = 0; i < x.length; i += 1) {
    const own = w[i] ?? 0;
    const u = own / (1 + t * own);
    weights += u;
    first += u * ((x[i] ?? 0) - centre);
  }
  sites.weights = weights;
  sites.first = first;
}

/** Newton steps of the centre. */
const rounds = 2;

/** The events that a level has and how fast they rise with it: n g and n g'. */
const found = { events: 0, bend: 0 };

function look(kind: FigureKind, n: number, theta: number, out: { events: number; bend: number }): void {
  if (kind === 'poisson') {
    out.events = n * Math.exp(Math.min(700, theta));
    out.bend = out.events;
    return;
  }
  const e = Math.exp(-Math.abs(theta));
  const far = 1 / (1 + e);
  out.events = n * (theta < 0 ? e * far : far);
  out.bend = n * e * far * far;
}

/** The most likely distance from the centre: y - n g(centre + off) = off / t, by Newton with steps cut. */
function settle(
  { kind, n: sizes, y: events }: Figures,
  at: number,
  t: number,
  i: number,
  sites: Sites,
): void {
  const { centre, off: offs, w } = sites;
  const y = events[at] ?? 0;
  const n = sizes[at] ?? 0;
  const binomial = kind === 'binomial';
  const drawn = 1 / t;
  let off = offs[i] ?? 0;
  let bend = 0;
  // As `look`, with nothing written down on the way: most of a fit's time is spent here.
  for (let round = 0; round < 60; round += 1) {
    const theta = centre + off;
    const e = Math.exp(binomial ? -Math.abs(theta) : Math.min(700, theta));
    const far = binomial ? 1 / (1 + e) : 1;
    const seen = n * (binomial && theta >= 0 ? far : e * far);
    bend = binomial ? n * e * far * far : seen;
    const step = (y - seen - off / t) / (bend + drawn);
    off += Math.max(-longest, Math.min(longest, step));
    if (Math.abs(step) < settled) break;
  }
  offs[i] = off;
  w[i] = bend;
}

/** The normals of the areas of a table at the levels that were found. */
function laySites({ kind, n: sizes, y: events }: Figures, from: number, t: number, sites: Sites): void {
  const { c, centre, off, w: precisions, x } = sites;
  const binomial = kind === 'binomial';
  const drawn = 1 / t;
  for (let i = 0; i < x.length; i += 1) {
    const y = events[from + i] ?? 0;
    const n = sizes[from + i] ?? 0;
    if (n === 0) {
      x[i] = centre;
      precisions[i] = 0;
      c[i] = 0;
      continue;
    }
    const theta = centre + (t > 0 ? (off[i] ?? 0) : 0);
    const e = Math.exp(binomial ? -Math.abs(theta) : Math.min(700, theta));
    const far = binomial ? 1 / (1 + e) : 1;
    const seen = n * (binomial && theta >= 0 ? far : e * far);
    const w = Math.max(1e-280, binomial ? n * e * far * far : seen);
    const share = binomial ? seen / n : 0;
    const r = y - seen;
    // ln(1 + e^theta) without overflow.
    const spent = binomial ? n * (Math.max(0, theta) + Math.log1p(e)) : seen;
    const a = w + drawn;
    const third = binomial ? w * (1 - 2 * share) : w;
    const fourth = binomial ? w * (1 - 6 * share * (1 - share)) : w;
    const rest = t > 0 ? (5 * third * third) / (24 * a * a * a) - fourth / (8 * a * a) : 0;
    x[i] = theta + r / w;
    precisions[i] = w;
    c[i] = y * theta - spent + (r * r) / (2 * w) - 0.5 * Math.log(w) + Math.max(-0.5, Math.min(0.5, rest));
  }
}

const alone = /* @__PURE__ */ sitesFor(1);
const one = /* @__PURE__ */ (() => ({
  kind: 'binomial' as FigureKind,
  y: new Float64Array(1),
  n: new Float64Array(1),
}))();

/** The site of one figure about a level: value and precision, whether or not the fit of its table knew it. */
export function siteAbout(
  kind: FigureKind,
  y: number,
  n: number,
  centre: number,
  t: number,
): { x: number; w: number } {
  alone.centre = centre;
  alone.off[0] = 0;
  one.kind = kind;
  one.y[0] = y;
  one.n[0] = n;
  if (n > 0 && t > 0) settle(one, 0, t, 0, alone);
  laySites(one, 0, t, alone);
  return { x: alone.x[0] ?? centre, w: alone.w[0] ?? 0 };
}

/** Whether a table says anything of how areas differ: at least two of them have a sample. */
export function tells(tables: Tables, from: number): boolean {
  return sampled(tables, from) > 1;
}

/** The sites of a table between two nodes of the axis. */
export function blend(along: readonly (Sites | null)[], place: number, out: Sites | undefined): void {
  const at = Math.min(along.length - 2, Math.floor(place));
  const [low, high] = [along[at], along[at + 1]];
  if (!low || !high || out === undefined) return;
  const share = place - at;
  out.centre = low.centre + share * (high.centre - low.centre);
  for (let i = 0; i < out.x.length; i += 1) mix(low, high, share, i, out);
}

/** The site of one area between two nodes. */
export function blendOf(along: readonly (Sites | null)[], place: number, i: number, out: Sites): void {
  const at = Math.min(along.length - 2, Math.floor(place));
  const [low, high] = [along[at], along[at + 1]];
  if (low && high) mix(low, high, place - at, i, out);
}

function mix(low: Sites, high: Sites, share: number, i: number, out: Sites): void {
  out.x[i] = (low.x[i] ?? 0) + share * ((high.x[i] ?? 0) - (low.x[i] ?? 0));
  out.w[i] = (low.w[i] ?? 0) + share * ((high.w[i] ?? 0) - (low.w[i] ?? 0));
  out.c[i] = (low.c[i] ?? 0) + share * ((high.c[i] ?? 0) - (low.c[i] ?? 0));
}
