import { IndicatorError } from '../../result/index.ts';

/** Loads a driver, which is optional; throws `missing-peer` with what to do when it is absent. */
export async function loadDriver<Driver>(name: string, load: () => Promise<Driver>): Promise<Driver> {
  try {
    return await load();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
    throw new IndicatorError({
      code: 'missing-peer',
      path: `--engine: ${name}`,
      expected: `must be installed (npm install ${name})`,
      received: 'none',
    });
  }
}
