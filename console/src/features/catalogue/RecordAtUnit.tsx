import { OccurrenceItemsDocument } from '@sanwu/schema';
import { useDocument } from '../../providers/use-document.ts';
import { usePermission } from '../../providers/viewer.tsx';
import { RecordOccurrence } from './RecordOccurrence.tsx';

interface Props {
  unit: { id: string; name: string };
  onDone: () => void;
}

/** Who may records on the unit's page what happened there. */
export function RecordAtUnit({ unit, onDone }: Props) {
  const keeps = usePermission('CATALOGUE_KEEP');
  const fills = usePermission('FILING_WRITE');
  const { data } = useDocument(OccurrenceItemsDocument, { unit: unit.id }, { enabled: keeps || fills });
  const items = (data?.occurrenceItems ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return <RecordOccurrence items={items} units={[{ value: unit.id, label: unit.name }]} onDone={onDone} />;
}
