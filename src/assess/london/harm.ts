import { growth } from '../../change/amount/growth.ts';
import { harmWeightedCrime } from '../../indicator/catalogue/harm-weighted-crime.ts';
import { totalRecordedCrime } from '../../indicator/catalogue/recorded-crime.ts';
import { harmWeighted } from '../../series/harm-weighted.ts';
import type { Context } from '../briefing/context.ts';
import { type SectionDraft, section } from '../briefing/section.ts';
import { twelveMonths } from '../twelve-months.ts';
import { crimePanel, wholeLondon, withPandemic } from './areas.ts';
import { acrossBoroughs } from './total-crime.ts';

/** The offence whose published weight stands for each category: a rule, stated with every result. */
const principalOffence: Readonly<Record<string, string>> = {
  homicide: '1',
  'violence-with-injury': '8N',
  'violence-without-injury': '105A',
  'sexual-offences': '20A',
  'personal-robbery': '34B',
  'business-robbery': '34A',
  'domestic-burglary': '28E',
  'other-burglary': '30C',
  'vehicle-offences': '45',
  theft: '49',
  'criminal-damage': '58D',
  drugs: '92E',
  'blade-possession': '10D',
  'other-weapons': '10C',
  'possession-of-weapons': '10D',
  'public-order-other': '9A',
};

/** Volume against harm: does harm move with the number of offences? */
export function harm(context: Context): SectionDraft {
  const weights = categoryWeights(context);
  const whole = wholeLondon(context, totalRecordedCrime);
  const byCategory = crimePanel(context, totalRecordedCrime, { ...withPandemic, by: 'category' });
  const head = {
    asked: 'Has harm grown as the number of offences has?',
  };
  if (whole === null || byCategory === null || weights === null) return section({ ...head, findings: [] });
  const [weighted] = harmWeighted(harmWeightedCrime, acrossBoroughs(byCategory), weights).series;
  if (weighted === undefined) return section({ ...head, findings: [] });
  const years = twelveMonths(whole.calendar);
  return section({
    ...head,
    notes: [
      'Each category is weighted by the ONS Crime Severity Score of one named offence (personal robbery by 34B, theft by 49 and so on). The weights inside a category differ widely, so another rule would give another figure.',
    ],
    findings: [growth(whole, years), growth(weighted, years)],
  });
}

function categoryWeights({ data }: Context): Record<string, number> | null {
  const { code, weight } = data.tables['severity-weights']?.columns ?? {};
  if (code === undefined || weight === undefined) return null;
  const byCode = new Map<string, number>();
  for (let index = 0; index < code.length; index++)
    byCode.set(String(code.at(index)), Number(weight.at(index)));
  return Object.fromEntries(
    Object.entries(principalOffence).map(([category, offence]) => [category, byCode.get(offence) ?? 0]),
  );
}
