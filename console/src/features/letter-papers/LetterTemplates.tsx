import { type LetterTemplatePartsFragment, LetterTemplatesDocument } from '@sanwu/schema';
import { Fragment } from 'react';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import type { TemplateField } from './template-form.rules.ts';
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
  const parts: [TemplateField, readonly string[]][] = [
    ['head', [head]],
    ['title', [title]],
    ...(addressee === '' ? [] : [['addressee', [addressee]] satisfies [TemplateField, string[]]]),
    ['text', paragraphs],
    ...(closing === null ? [] : [['closing', [closing]] satisfies [TemplateField, string[]]]),
  ];
  return (
    <Panel
      title={t(`paperKind.${kind}`)}
      className="letter-template"
      extra={<LinkButton to={`/letter-templates/${kind}`}>{t('letterTemplate.change')}</LinkButton>}
    >
      <p className="panel-words muted">{words(template)}</p>
      <dl className="panel-words template-text">
        {parts.map(([name, texts]) => (
          <Fragment key={name}>
            <dt className="muted">{t(`letterTemplate.${name}`)}</dt>
            <dd lang="zh-CN">
              {texts.map((text, nr) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place
                <TemplateText key={nr} text={text} />
              ))}
            </dd>
          </Fragment>
        ))}
      </dl>
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
