import { IndicatorError } from '../result/error.ts';

/** Loads what is optional; throws `missing-peer` with what to do when it is not installed. */
export async function loadOptional<Loaded>(
  load: () => Promise<Loaded>,
  { path, expected }: { readonly path: string; readonly expected: string },
): Promise<Loaded> {
  try {
    return await load();
  } catch (error) {
    if (!isNotInstalled(error)) throw error;
    throw new IndicatorError({ code: 'missing-peer', path, expected, received: 'none' });
  }
}

/** Whether loading failed because the package is not there. */
export function isNotInstalled(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
}
