import { loadOptional } from '../../node/load-optional.ts';

/** Loads a driver, which is optional; throws `missing-peer` with what to do when it is absent. */
export function loadDriver<Driver>(name: string, load: () => Promise<Driver>): Promise<Driver> {
  return loadOptional(load, {
    path: `--engine: ${name}`,
    expected: `must be installed (npm install ${name})`,
  });
}
