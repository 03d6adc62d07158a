import { type LetterTemplatePartsFragment, LetterTemplatesDocument } from '@sanwu/schema';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useVersionWords } from './use-version-words.ts';
import './letter-papers.css';

/** 公文模板: what each kind of letters is printed by. */
export function LetterTemplates() {
  const t = useT();
  const { data, error, refetch } = useDocument(LetterTemplatesDocument, {}, { fresh: true });
  return (
    <>
      <PageHeader title={t('place.letterTemplates')} note={t('letterTemplate.note')} />
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!data && !error ? <Waiting rows={8} /> : null}
      {data?.letterTemplates.map((template) => (
        <TemplatePanel key={template.id} template={template} />
      ))}
    </>
  );
}

function TemplatePanel({ template }: { template: LetterTemplatePartsFragment }) {
  const t = useT();
  const words = useVersionWords();
  const { kind, head, title, addressee, paragraphs, closing } = template;
  return (
    <Panel
      title={t(`noticeKind.${kind}`)}
      className="letter-template"
      extra={<LinkButton to={`/letter-templates/${kind}`}>{t('letterTemplate.change')}</LinkButton>}
    >
      <p className="panel-words muted">{words(template)}</p>
      <div className="panel-words template-text" lang="zh-CN">
        {[head, title, addressee, ...paragraphs, closing].map((text, nr) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place
          text === null ? null : <TemplateText key={nr} text={text} />,
        )}
      </div>
    </Panel>
  );
}

/** A text of a template, its fields set off. */
function TemplateText({ text }: { text: string }) {
  const parts = text.split(/(\{\{[^{}]*\}\})/u);
  return (
    <p>
      {parts.map((part, nr) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
        part.startsWith('{{') ? <mark key={nr}>{part.slice(2, -2)}</mark> : part,
      )}
    </p>
  );
}
