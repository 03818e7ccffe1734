import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { IndexEntry } from '../../scripts/tidy/published-table.ts';

export const local = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const readText = (path: string): string => readFileSync(local(path), 'utf8');

export const index: { readonly tables: readonly IndexEntry[] } = JSON.parse(readText('data/index.json'));
