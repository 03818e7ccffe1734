import { headerWords } from './words.ts';

/** Groups of the counting rules, by the words of their names, and the offences that they hold. */
const groups: readonly (readonly [group: RegExp, held: RegExp])[] = [
  [
    /^violence against (?:the )?person(?: offences)?$/,
    /\b(?:homicide|murder|violence with(?:out)? injury|assault|wounding|stalking|harassment|death or serious injury)\b/,
  ],
  [
    /^theft offences$/,
    /\b(?:burglary|vehicle (?:offences|crime)|theft (?:of|from)|bicycle theft|shoplifting|other theft)\b/,
  ],
  [
    /^vehicle (?:offences|crime)$/,
    /\b(?:theft (?:of|from) (?:a )?(?:motor )?vehicles?|vehicle interference|interfering)\b/,
  ],
  [/^(?:all )?sexual offences$/, /\b(?:rape|other sexual)\b/],
  [
    /^(?:all )?robber(?:y|ies)(?: offences)?$/,
    /\b(?:personal|business|commercial)\b.*\brobber|\brobbery of\b/,
  ],
  [
    /^(?:all )?burglar(?:y|ies)(?: offences)?$/,
    /\bburglary\b.*\b(?:dwelling|home|residential|business|building|community|domestic)\b|\b(?:residential|domestic|dwelling|business) burglary\b/,
  ],
  [/^criminal damage (?:and )?arson(?: offences)?$/, /^(?:arson\b.*|criminal damage)$/],
  [/^drugs? offences$/, /\b(?:possession|trafficking|supply)\b.*\bdrugs?\b|\bcannabis\b/],
  [/^victim based(?: crimes?)?$/, /\b(?:violence|theft|robbery|burglary|sexual|damage)\b/],
  [/^(?:other )?crimes? against society$|^state based(?: crimes?)?$/, /\b(?:drugs?|public order|weapons?)\b/],
  [/^(?:serious )?acquisitive(?: crimes?)?$/, /\b(?:robbery|burglary|theft|vehicle)\b/],
];

/** Whether a label is a group of the counting rules that holds one of the offences beside it. */
export function holdsAnother(label: string, beside: Iterable<string>): boolean {
  const words = headerWords(label);
  const [, held] = groups.find(([group]) => group.test(words)) ?? [];
  return held !== undefined && [...beside].some((other) => other !== label && held.test(headerWords(other)));
}
