import { useState } from 'react';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { Imported } from './Imported.tsx';
import { firstLook } from './import.rules.ts';
import type { ImportPlace } from './import-place.ts';
import { MapColumns } from './MapColumns.tsx';
import { PreviewImport } from './PreviewImport.tsx';
import { useImport } from './use-import.ts';

const STEPS = ['FILE', 'COLUMNS', 'PREVIEW', 'DONE'] as const;
type Step = (typeof STEPS)[number];

/** From a file to a version: choose, tell the columns, look, confirm. */
export function ImportTable({ place }: { place: ImportPlace }) {
  const t = useT();
  const importing = useImport(place);
  const [step, setStep] = useState<Step>('FILE');
  const [version, setVersion] = useState<string>();
  const { file, preview, error, choose } = importing;
  function again(): void {
    choose(undefined);
    setStep('FILE');
  }
  return (
    <>
      <PageHeader
        title={t(place.title)}
        note={file && step !== 'FILE' ? file.name : t(place.note)}
        actions={<LinkButton to={`${place.at}/imports`}>{t('import.versions')}</LinkButton>}
      />
      <ol className="import-steps">
        {STEPS.map((one, index) => (
          <li
            key={one}
            aria-current={one === step ? 'step' : undefined}
            className={STEPS.indexOf(step) > index ? 'over' : ''}
          >
            <span>{index + 1}</span>
            <strong className="step-name">{t(`importStep.${one}`)}</strong>
          </li>
        ))}
      </ol>
      {step === 'FILE' ? (
        <ChooseFile
          onFile={(next) => {
            choose(next);
            setStep('COLUMNS');
          }}
        >
          <p>
            <a href={place.exportAt}>{t(place.template)}</a>
          </p>
        </ChooseFile>
      ) : null}
      {error && step !== 'FILE' && step !== 'DONE' ? <Failed error={error} retry={again} /> : null}
      {step === 'COLUMNS' && !preview && !error ? <Waiting rows={6} /> : null}
      {step === 'COLUMNS' && preview ? (
        <MapColumns
          preview={preview}
          importing={importing}
          onNext={() => {
            importing.look(firstLook(preview.counts));
            setStep('PREVIEW');
          }}
          onBack={again}
        />
      ) : null}
      {step === 'PREVIEW' && !error ? (
        <PreviewImport
          importing={importing}
          onBack={() => setStep('COLUMNS')}
          onImported={(id) => {
            setVersion(id);
            setStep('DONE');
          }}
        />
      ) : null}
      {step === 'DONE' && version ? <Imported place={place} id={version} onAgain={again} /> : null}
    </>
  );
}
