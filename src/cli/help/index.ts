export { helpFor } from './help-for.ts';
