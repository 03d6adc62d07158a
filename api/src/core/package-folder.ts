import { findPackageJSON } from 'node:module';
import { dirname } from 'node:path';

const manifest = findPackageJSON(import.meta.url);
if (!manifest) throw new Error('the package of the server has no package.json');

/** The folder of this package, wherever in it the code runs: as it was written, compiled, or put together. */
export const packageFolder = dirname(manifest);
