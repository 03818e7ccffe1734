import { afterAll, beforeAll, vi } from 'vitest';
import { threshold } from '../../../src/compare/threshold.ts';
import { display } from '../../../src/display/display.ts';
import { shropshire } from '../../chart/findings.ts';
import { checkExamples } from '../../examples.ts';

beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => {}));
afterAll(() => void vi.restoreAllMocks());
checkExamples(new URL('../../../src/display/', import.meta.url), { display, threshold, shropshire });
