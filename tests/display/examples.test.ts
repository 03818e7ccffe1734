import { afterAll, beforeAll, vi } from 'vitest';
import { threshold } from '../../src/compare/index.ts';
import { display } from '../../src/display/index.ts';
import { shropshire } from '../chart/findings.ts';
import { checkExamples } from '../examples.ts';

beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => {}));
afterAll(() => void vi.restoreAllMocks());
checkExamples(new URL('../../src/display/', import.meta.url), { display, threshold, shropshire });
