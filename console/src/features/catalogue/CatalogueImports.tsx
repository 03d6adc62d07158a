import { ImportTable } from '../imports/ImportTable.tsx';
import { ImportVersionPage } from '../imports/ImportVersionPage.tsx';
import { ImportVersions } from '../imports/ImportVersions.tsx';
import { CATALOGUE_IMPORT } from '../imports/import-place.ts';

/** The catalogue as a table. */
export const CatalogueImport = () => <ImportTable place={CATALOGUE_IMPORT} />;

/** Tables of the catalogue that were imported. */
export const CatalogueImports = () => <ImportVersions place={CATALOGUE_IMPORT} />;

/** One of them. */
export const CatalogueVersion = () => <ImportVersionPage place={CATALOGUE_IMPORT} />;
