import { ImportTable } from '../imports/ImportTable.tsx';
import { ImportVersionPage } from '../imports/ImportVersionPage.tsx';
import { ImportVersions } from '../imports/ImportVersions.tsx';
import { PUBLISHED_IMPORT } from '../imports/import-place.ts';

/** What was published, as a table. */
export const PublishedImport = () => <ImportTable place={PUBLISHED_IMPORT} />;

/** Tables of what was published that were imported. */
export const PublishedImports = () => <ImportVersions place={PUBLISHED_IMPORT} />;

/** One of them. */
export const PublishedVersion = () => <ImportVersionPage place={PUBLISHED_IMPORT} />;
