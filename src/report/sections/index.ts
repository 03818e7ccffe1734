export { actionsSection } from './actions.ts';
export { claimsSection } from './claims.ts';
export { itemsHtml, itemsMarkdown, itemsText } from './item-section.ts';
