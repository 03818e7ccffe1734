import type { ActionStatus, DueAction } from '../../assess/actions/due-action.ts';
import { basisWords } from '../marks.ts';
import type { ItemSection, SectionItem } from './item-section.ts';

const statusWords: Readonly<Record<ActionStatus, string>> = {
  overdue: 'Overdue',
  due: 'Due this month',
  'waiting-for-data': 'Waiting for figures',
  'not-yet': 'Not due yet',
  undated: 'No date set',
};

/** The items to be brought back, the most pressing first, with what has changed since each was set. */
export function actionsSection(actions: readonly DueAction[]): ItemSection {
  const statuses = [...new Set(actions.map(({ status }) => status))];
  return {
    id: 'actions',
    title: 'Actions due',
    notes: actions.length === 0 ? ['No item was to be brought back.'] : [],
    groups: statuses.map((status) => ({
      heading: statusWords[status],
      items: actions.filter((action) => action.status === status).map(itemOf),
    })),
  };
}

/** The sentence of an item begins with what it is, which stands above it already. */
function withoutTitle(sentence: string, what: string): string {
  const start = `${what.replace(/\.$/, '')}: `;
  if (!sentence.startsWith(start)) return sentence;
  const rest = sentence.slice(start.length);
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
}

function itemOf({
  areaName,
  change,
  indicator,
  indicatorName,
  sentence,
  status,
  what,
}: DueAction): SectionItem {
  const tied = indicatorName === null ? 'Tied to no indicator' : `${indicatorName}, ${areaName}`;
  const none = 'No figure is later than the day on which it was set, so no change can be shown yet.';
  return {
    title: what,
    sentence: withoutTitle(sentence, what),
    marks: [statusWords[status], tied, ...(change === null ? [] : [basisWords(change.basis)])],
    illustrative: change?.basis === 'illustrative',
    details: change === null ? (indicator === null ? [] : [none]) : [`Since it was set: ${change.sentence}`],
  };
}
