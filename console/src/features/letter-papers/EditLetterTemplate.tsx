import { LetterTemplateDocument, type LetterTemplateQuery, type PaperKind } from '@sanwu/schema';
import { Button } from 'antd';
import { useParams } from 'react-router';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { NoRecord } from '../../components/shell/NoRecord.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { FieldList } from './FieldList.tsx';
import { PaperSheet } from './PaperSheet.tsx';
import { TemplateTexts } from './TemplateTexts.tsx';
import { formOf, isSame, problemsIn } from './template-form.rules.ts';
import { useCaret } from './use-caret.ts';
import { usePreview } from './use-preview.ts';
import { useSave } from './use-save.ts';
import { type Typed, useTyped } from './use-typed.ts';
import { useVersionWords } from './use-version-words.ts';
import { Versions } from './Versions.tsx';
import './letter-papers.css';

const KINDS: readonly PaperKind[] = ['SUGGESTION', 'RECTIFICATION', 'EXPLANATION', 'BULLETIN'];

/** One kind's template: what is typed on the left, a sample letter on the right. */
export function EditLetterTemplate() {
  const t = useT();
  const { kind: named } = useParams();
  const kind = KINDS.find((one) => one === named);
  const { data, error, refetch } = useDocument(
    LetterTemplateDocument,
    { letters: kind ?? 'SUGGESTION' },
    { enabled: kind !== undefined, current: true },
  );
  if (!kind) return <NoRecord why={t('letterTemplate.missing')} />;
  if (error && !data) return <Failed error={error} retry={refetch} />;
  const newest = data?.letterTemplateVersions[0];
  if (!data || !newest) return <Waiting rows={10} />;
  return <Editor key={newest.id} kind={kind} newest={newest} data={data} onSaved={refetch} />;
}

interface EditorProps {
  kind: PaperKind;
  newest: LetterTemplateQuery['letterTemplateVersions'][number];
  data: LetterTemplateQuery;
  onSaved: () => void;
}

function Editor({ kind, newest, data, onSaved }: EditorProps) {
  const t = useT();
  const words = useVersionWords();
  const typed = useTyped(kind, newest.version, formOf(newest));
  const { form, setForm } = typed;
  const preview = usePreview(kind, form);
  const saving = useSave({
    ...{ kind, version: newest.version, form, reason: typed.reason },
    onSaved: () => {
      typed.forget();
      onSaved();
    },
  });
  const { insert, onFocus } = useCaret(form, setForm);
  const problems = problemsIn([...preview.errors, ...saving.errors], (n) => t('letterTemplate.paragraph', { n }));
  return (
    <>
      <PageHeader
        title={t('letterTemplate.of', { kind: t(`paperKind.${kind}`) })}
        note={words(newest)}
        actions={<LinkButton to="/letter-templates">{t('place.letterTemplates')}</LinkButton>}
      />
      <div className="template-columns">
        <div>
          <Kept typed={typed} version={newest.version} />
          <TemplateTexts
            typed={typed}
            problems={problems}
            failed={preview.failed}
            saving={saving}
            onFocus={onFocus}
            bulletin={kind === 'BULLETIN'}
            fields={<FieldList kind={kind} fields={data.letterFields} onInsert={insert} />}
          />
          <Versions
            versions={data.letterTemplateVersions}
            dirty={data.letterTemplateVersions.every((version) => !isSame(form, formOf(version)))}
            onTake={(version) => setForm(formOf(version))}
          />
        </div>
        <div className="paper-preview">
          <h2>{t('letterTemplate.preview')}</h2>
          {preview.paper ? (
            <article aria-label={t('letterTemplate.preview')}>
              <PaperSheet paper={preview.paper} behind={preview.errors.length > 0} />
            </article>
          ) : preview.errors.length > 0 ? (
            <p className="muted">{t('letterTemplate.noPreview')}</p>
          ) : preview.failed === null ? (
            <Waiting rows={6} />
          ) : null}
        </div>
      </div>
    </>
  );
}

/** Says that what is seen was typed before, and how to give it up. */
function Kept({ typed: { from, giveUp }, version }: { typed: Typed; version: number }) {
  const t = useT();
  if (from === null) return null;
  return (
    <p className="note template-kept">
      {from === version ? t('form.draftKept') : t('letterTemplate.keptOlder', { n: from, now: version })}
      <Button size="small" onClick={giveUp}>
        {t('letterTemplate.giveUp')}
      </Button>
    </p>
  );
}
