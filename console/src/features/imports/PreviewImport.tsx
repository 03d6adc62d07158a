import { Button, Pagination, Switch } from 'antd';
import { useState } from 'react';
import { useT } from '../../providers/i18n.ts';
import { ConfirmImport } from './ConfirmImport.tsx';
import { CHANGING, countOf, firstLook, hindrance, OUTCOMES, type Preview } from './import.rules.ts';
import type { ImportPlace } from './import-place.ts';
import { OutcomeChoice } from './OutcomeChoice.tsx';
import { PreviewRows } from './PreviewRows.tsx';
import { type Importing, PAGE } from './use-import.ts';

interface Props {
  place: ImportPlace;
  preview: Preview;
  importing: Importing;
  onImported: (id: string) => void;
  onBack: () => void;
}

/** What the table would do, row by row, before it is done. */
export function PreviewImport({ place, preview, importing, onImported, onBack }: Props) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const { understand, input, outcome, look, page, setPage, behind, refetch } = importing;
  const { counts, skippedRows } = preview;
  const closing = input.closeMissing === true;
  const why = hindrance(preview);
  const shown = outcome ?? OUTCOMES;
  return (
    <>
      <OutcomeChoice counts={counts} shown={shown} onChange={look} />
      {place.ends && (countOf(counts, 'MISSING', 'CLOSED') > 0 || closing) ? (
        <div className="panel import-missing">
          <Switch
            id="close-missing"
            checked={closing}
            onChange={(closeMissing) => {
              understand({ closeMissing });
              look(['ERROR', ...CHANGING]);
            }}
            aria-describedby="close-missing-help"
          />
          <label htmlFor="close-missing">
            <strong>{t(`${place.ends}.closeMissing`, { n: countOf(counts, 'MISSING', 'CLOSED') })}</strong>
            <span className="muted" id="close-missing-help">
              {t(`${place.ends}.closeMissingHelp`)}
            </span>
          </label>
        </div>
      ) : null}
      {skippedRows > 0 ? <p className="muted import-note">{t('import.skipped', { n: skippedRows })}</p> : null}
      <PreviewRows importing={importing} />
      <Pagination
        className="import-pages"
        current={page}
        pageSize={PAGE}
        total={importing.total}
        showSizeChanger={false}
        hideOnSinglePage
        onChange={setPage}
      />
      <div className="form-actions page-end">
        <Button type="primary" disabled={why !== undefined || behind} onClick={() => setAsking(true)}>
          {t('import.apply', { n: countOf(counts, ...CHANGING) })}
        </Button>
        <Button onClick={onBack}>{t('import.toColumns')}</Button>
        {why ? <p className="muted import-why">{t(why, { n: countOf(counts, 'ERROR') })}</p> : null}
      </div>
      {asking ? (
        <ConfirmImport
          place={place}
          input={input}
          preview={preview}
          onImported={onImported}
          onStale={() => {
            setAsking(false);
            look(firstLook(counts));
            refetch();
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
