import { ImportTable } from './ImportTable.tsx';
import { ImportVersionPage } from './ImportVersionPage.tsx';
import { ImportVersions } from './ImportVersions.tsx';
import { UNIT_IMPORT } from './import-place.ts';

/** Units as a table. */
export const UnitImport = () => <ImportTable place={UNIT_IMPORT} />;

/** Tables of units that were imported. */
export const UnitImports = () => <ImportVersions place={UNIT_IMPORT} />;

/** One of them. */
export const UnitImportVersion = () => <ImportVersionPage place={UNIT_IMPORT} />;
