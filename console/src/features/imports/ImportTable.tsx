import { useState } from 'react';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import type { UploadedFile } from '../../providers/files.ts';
import { useT } from '../../providers/i18n.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { Imported } from './Imported.tsx';
import { STEPS, type Step } from './import.rules.ts';
import type { ImportPlace } from './import-place.ts';
import { PrepareImport } from './PrepareImport.tsx';

/** From a file to a version: choose, tell the columns, look, confirm. */
export function ImportTable({ place }: { place: ImportPlace }) {
  const t = useT();
  const [file, setFile] = useState<UploadedFile>();
  const [step, setStep] = useState<Step>('FILE');
  const [version, setVersion] = useState<string>();
  function again(): void {
    setFile(undefined);
    setStep('FILE');
  }
  return (
    <>
      <PageHeader
        title={t(`${place.words}.title`)}
        note={file?.name ?? t(`${place.words}.note`)}
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
            setFile(next);
            setStep('COLUMNS');
          }}
        >
          <p>
            <a href={place.exportAt}>{t(`${place.words}.template`)}</a>
          </p>
        </ChooseFile>
      ) : null}
      {file && (step === 'COLUMNS' || step === 'PREVIEW') ? (
        // a new file begins anew: nothing of the last one's preview stays on the screen
        <PrepareImport
          key={file.id}
          place={place}
          file={file}
          step={step}
          onStep={setStep}
          onAgain={again}
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
