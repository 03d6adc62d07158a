import { Failed, Waiting } from '../../components/States.tsx';
import type { UploadedFile } from '../../providers/files.ts';
import { firstLook, type Step } from './import.rules.ts';
import type { ImportPlace } from './import-place.ts';
import { MapColumns } from './MapColumns.tsx';
import { PreviewImport } from './PreviewImport.tsx';
import { useImport } from './use-import.ts';

interface Props {
  place: ImportPlace;
  file: UploadedFile;
  step: 'COLUMNS' | 'PREVIEW';
  onStep: (step: Step) => void;
  /** another file */
  onAgain: () => void;
  onImported: (id: string) => void;
}

/** One file on its way: what its columns hold, and what it would do. */
export function PrepareImport({ place, file, step, onStep, onAgain, onImported }: Props) {
  const importing = useImport(place, file);
  const { preview, error, look } = importing;
  if (error) return <Failed error={error} retry={onAgain} />;
  if (!preview) return <Waiting rows={6} />;
  if (step === 'PREVIEW') {
    return (
      <PreviewImport
        place={place}
        preview={preview}
        importing={importing}
        onBack={() => onStep('COLUMNS')}
        onImported={onImported}
      />
    );
  }
  return (
    <MapColumns
      preview={preview}
      importing={importing}
      onNext={() => {
        look(firstLook(preview.counts));
        onStep('PREVIEW');
      }}
      onBack={onAgain}
    />
  );
}
