import { ObligationsDocument, UnitDocument } from '@sanwu/schema';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { useClock } from '../../providers/clock.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useDraft } from '../../providers/use-draft.ts';
import { useWorkingDay } from '../../providers/working-day.ts';
import { draftFrom } from './draft.rules.ts';
import { NewNoticeForm } from './NewNoticeForm.tsx';
import type { LetterValues } from './notice-form.rules.ts';

/** A new letter, filled in from what a unit owes, or as it was left. */
export function NewNotice() {
  const t = useT();
  const [search] = useSearchParams();
  const unitId = search.get('unit') ?? '';
  const wanted = search.get('obligations') ?? '';
  return (
    <>
      <PageHeader title={t('notice.new')} note={t('notice.newNote')} />
      <Prefilled key={`${unitId}:${wanted}`} unitId={unitId} wanted={wanted} />
    </>
  );
}

function Prefilled({ unitId, wanted }: { unitId: string; wanted: string }) {
  const { known } = useClock();
  // Three working days are usual; without an answer the field stays empty and says that it is needed.
  const suggested = useWorkingDay(3);
  const draft = useDraft<LetterValues>(`notice:${unitId}:${wanted}`);
  const unit = useDocument(UnitDocument, { id: unitId }, { enabled: unitId !== '' });
  const owed = useDocument(
    ObligationsDocument,
    {
      filter: { unitId: { eq: unitId }, state: { eq: 'OPEN' } },
      skip: 0,
      take: 100,
      sort: [{ field: 'DUE_ON', direction: 'ASC' }],
    },
    { enabled: unitId !== '' && wanted !== '' },
  );
  const name = unit.data?.unit?.name;
  const initial = useMemo<Partial<LetterValues>>(() => {
    if (draft.kept) return draft.kept;
    const answerBy = suggested.day ?? '';
    const ids = wanted.split(',');
    const named = (owed.data?.obligations.items ?? []).filter((one) => ids.includes(one.id));
    const text = named.length > 0 && name ? draftFrom(name, named, answerBy) : { problems: [{ text: '' }] };
    return { ...text, ...(unitId ? { addresseeId: unitId } : {}), answerBy };
  }, [draft.kept, suggested.day, owed.data, name, wanted, unitId]);
  const failed = unit.error ?? owed.error ?? suggested.error;
  if (failed) return <Failed error={failed} retry={unit.refetch} />;
  if (unit.loading || owed.loading || suggested.loading || !known) return <Waiting rows={10} />;
  return <NewNoticeForm initial={initial} addressee={name} draft={draft} />;
}
