import { FindingsDocument, type NoticeKind, ObligationsDocument, UnitDocument } from '@sanwu/schema';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { useClock } from '../../providers/clock.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useDraft } from '../../providers/use-draft.ts';
import { useWorkingDay } from '../../providers/working-day.ts';
import { draftFrom, draftFromFindings, type LetterDraft } from './draft.rules.ts';
import { NewNoticeForm } from './NewNoticeForm.tsx';
import type { LetterValues } from './notice-form.rules.ts';

/** A new letter, filled in from what a unit owes, or as it was left. */
export function NewNotice() {
  const t = useT();
  const [search] = useSearchParams();
  const unitId = search.get('unit') ?? '';
  const wanted = search.get('obligations') ?? '';
  const findings = search.get('findings') ?? '';
  const kind = search.get('kind') === 'RECTIFICATION' ? 'RECTIFICATION' : 'SUGGESTION';
  return (
    <>
      <PageHeader title={t(findings === '' ? 'notice.new' : 'finding.write')} note={t('notice.newNote')} />
      <Prefilled key={search.toString()} unitId={unitId} wanted={wanted} findings={findings} kind={kind} />
    </>
  );
}

interface Wanted {
  unitId: string;
  /** ids of what is owed, and of confirmed findings, with commas between them */
  wanted: string;
  findings: string;
  kind: NoticeKind;
}

function Prefilled({ unitId, wanted, findings, kind }: Wanted) {
  const t = useT();
  const { known } = useClock();
  // Three working days are usual; without an answer the field stays empty and says that it is needed.
  const suggested = useWorkingDay(3);
  const draft = useDraft<LetterValues>(`notice:${unitId}:${wanted}${findings}`);
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
  const found = useDocument(
    FindingsDocument,
    { filter: { unitId: { eq: unitId }, state: { eq: 'OPEN' } }, skip: 0, take: 200 },
    { enabled: unitId !== '' && findings !== '' },
  );
  const name = unit.data?.unit?.name;
  const initial = useMemo<Partial<LetterValues>>(() => {
    if (draft.kept) return draft.kept;
    const answerBy = suggested.day ?? '';
    const ids = wanted.split(',');
    const named = (owed.data?.obligations.items ?? []).filter((one) => ids.includes(one.id));
    const open = (found.data?.findings.items ?? []).filter((one) => findings.split(',').includes(one.id));
    const text = name ? textOf(name, named, open, answerBy) : null;
    const problems = { problems: [{ text: '' }] };
    const said = text && open.length > 0 ? { ...text, title: text.title + t(`noticeKind.${kind}`) } : text;
    return { kind, ...(said ?? problems), ...(unitId ? { addresseeId: unitId } : {}), answerBy };
  }, [draft.kept, suggested.day, owed.data, found.data, name, wanted, findings, kind, unitId, t]);
  const failed = unit.error ?? owed.error ?? found.error ?? suggested.error;
  if (failed) return <Failed error={failed} retry={unit.refetch} />;
  if (unit.loading || owed.loading || found.loading || suggested.loading || !known) return <Waiting rows={10} />;
  return <NewNoticeForm initial={initial} addressee={name} draft={draft} />;
}

/** What the letter begins with: from what is owed, from what was found, or nothing. */
function textOf(
  name: string,
  owed: Parameters<typeof draftFrom>[1],
  found: Parameters<typeof draftFromFindings>[1],
  answerBy: string,
): LetterDraft | null {
  if (owed.length > 0) return draftFrom(name, owed, answerBy);
  return found.length > 0 ? draftFromFindings(name, found, answerBy) : null;
}
