import { EditNoticeDocument, NoticeDocument, type NoticeFullFragment } from '@sanwu/schema';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { NoRecord } from '../../components/shell/NoRecord.tsx';
import { NotAllowed } from '../../components/shell/NotAllowed.tsx';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useDraft } from '../../providers/use-draft.ts';
import { LetterConflict } from './LetterConflict.tsx';
import { NoticeForm } from './NoticeForm.tsx';
import { contentOf, type LetterValues, valuesOf } from './notice-form.rules.ts';
import { useCaseWarning } from './use-case-warning.tsx';

/** A draft being changed. */
export function EditNotice() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useDocument(NoticeDocument, { id });
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={10} />;
  if (!data.notice) return <NoRecord why={t('notice.missing')} />;
  const edit = data.notice.viewerCan.find((one) => one.action === 'EDIT');
  if (!edit?.allowed) {
    return (
      <NotAllowed
        title={t('denied.edit')}
        why={
          edit
            ? t('notice.notNow', { state: t(`noticeState.${data.notice.state}`), action: t('action.EDIT') })
            : t('denied.draft')
        }
        to={`/notices/${id}`}
        toLabel={t('denied.toLetter')}
      />
    );
  }
  return (
    <>
      <PageHeader title={t('notice.edit')} note={data.notice.serial} />
      <EditForm notice={data.notice} refetch={refetch} />
    </>
  );
}

interface Typed {
  values: LetterValues;
  /** the version that it was typed into */
  version: number;
}

function EditForm({ notice, refetch }: { notice: NoticeFullFragment; refetch: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const draft = useDraft<Typed>(`edit:${notice.id}`);
  const withWarning = useCaseWarning();
  const [first] = useState(() => draft.kept?.values ?? valuesOf(notice));
  // What was typed into an older version is kept, and meets the newer one as a conflict when it is saved.
  const [base] = useState(draft.kept?.version ?? notice.version);
  const [yours, setYours] = useState<LetterValues>();
  // Once both versions have been seen, saving again is meant: it starts from the version that was shown.
  const version = yours ? notice.version : base;
  async function save(values: LetterValues): Promise<void> {
    const content = contentOf({ ...values, kind: notice.kind });
    await withWarning(async (warned) => {
      const input = { ...content, id: notice.id, version, warned };
      refuse((await execute(EditNoticeDocument, { input })).editNotice.errors);
    });
    draft.forget();
    void navigate(`/notices/${notice.id}`);
  }
  return (
    <NoticeForm
      initial={first}
      addressee={notice.addressee.name}
      settled
      letterId={notice.id}
      onChange={(values) => draft.keep({ values, version })}
      onConflict={(values) => {
        setYours(values);
        refetch();
      }}
      actions={[{ label: t('common.save'), primary: true, act: save }]}
    >
      {draft.kept ? <p className="note">{t('form.draftKept')}</p> : null}
      {yours ? <LetterConflict theirs={valuesOf(notice)} yours={yours} /> : null}
    </NoticeForm>
  );
}
