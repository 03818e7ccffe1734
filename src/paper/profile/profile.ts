import type { Action } from '../../assess/actions/action.ts';
import type { Claim } from '../../assess/claims/claim.ts';
import type { Inputs } from '../../assess/questions/where.ts';
import type { YearEndOptions } from '../../change/ahead/year-end.ts';
import type { YearTarget } from '../../change/ahead/year-end-finding.ts';
import type { Margin } from '../../indicator/indicator.ts';
import type { Polarity } from '../../result/finding.ts';

/** An area of the force, as its own files may call it. */
export interface ProfileArea {
  /** Its key, such as `south-gloucestershire`. */
  readonly area: string;
  /** As it is printed; as the list of areas has it, or made of the key, unless given. */
  readonly name?: string;
  /** Every other spelling that the files use: `S Glos`. */
  readonly aliases?: readonly string[];
}

/** What the force says of one indicator, over what is shipped or defined in `indicators.json`. */
export interface ProfileIndicator {
  readonly name?: string;
  /** In the indicator's own unit (0.82 for 82%); `null` for none, whatever is shipped. */
  readonly target?: number | null;
  /** The target of the financial year, with the side on which it is met where neither way is better. */
  readonly yearTarget?: YearTarget & Pick<YearEndOptions, 'meets'>;
  /** The change that would matter. */
  readonly margin?: Margin;
  readonly polarity?: Polarity;
  /** Of a survey: what the sample is divided by to have the effective one. */
  readonly designEffect?: number;
  /** Who answers for it. */
  readonly owner?: string;
  /** The file of the folder that holds its figures, where its name does not tell: `files.csv`. */
  readonly file?: string;
}

/** An item of the agenda. */
export interface ProfileItem {
  readonly id: string;
  readonly title?: string;
  /** The question of the item, as it is asked at the meeting. */
  readonly ask?: string;
  /** The area that its questions single out. */
  readonly about?: string;
  /** Names of questions, such as `plateaued-at-a-lower-level`. */
  readonly questions?: readonly string[];
  /** Ids of indicators, shipped ones and the user's own. */
  readonly indicators?: readonly string[];
  readonly note?: string;
  /** What no table holds, for the questions of the item. */
  readonly inputs?: Pick<Inputs, 'improvement' | 'completeness' | 'misapplied' | 'comparator' | 'weights'>;
}

/** How the paper is laid out. */
export interface ProfilePaper {
  /** Indicators of the scorecard, in order. */
  readonly scorecard?: readonly string[];
  readonly pages?: number;
  readonly headlines?: number;
  readonly appendix?: 'none' | 'text' | 'tables';
  readonly charts?: 'none' | 'one-an-item';
}

/**
 * The profile of a force: whom a paper is about, what it asks, and by what targets, as `force.json` has it.
 *
 * Only `force` is required. What is left out is taken from the files (areas, agenda), from the definitions (targets,
 * margins) or has the default that stands at the field.
 */
export interface Profile {
  /** Its key or its name in any spelling; may be one that is not shipped. */
  readonly force: string;
  /** The figures of this folder are made up: whatever is made of them is marked. `false` unless given. */
  readonly illustrative?: boolean;
  readonly title?: string;
  /** Whom the paper is for. */
  readonly for?: string;
  readonly preparedBy?: string;
  /** The day of the meeting; none unless given. */
  readonly meeting?: string;
  /** A day, or `latest-complete-month` (the default): the last month that each monthly file has whole. */
  readonly asOf?: string;
  /** `public` withholds small numbers; `internal` unless given. */
  readonly publication?: 'internal' | 'public';
  /** Whether figures that were released after the meeting are used, each marked; `false` unless given. */
  readonly publishedLater?: boolean;
  /** Those of the files unless given. */
  readonly areas?: readonly ProfileArea[];
  /** The forces to stand beside; all forces unless given. */
  readonly peers?: { readonly name?: string; readonly areas: readonly string[] };
  readonly indicators?: Readonly<Record<string, ProfileIndicator>>;
  /** Indicators that have figures, in the order of the catalogue, unless given. */
  readonly agenda?: readonly ProfileItem[];
  /** A file beside the profile, or the claims themselves; none unless given. */
  readonly claims?: string | readonly Claim[];
  /** A file beside the profile, or the actions themselves; none unless given. */
  readonly actions?: string | readonly Action[];
  readonly paper?: ProfilePaper;
}
