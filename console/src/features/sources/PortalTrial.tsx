import type { TryPortalMutation } from '@sanwu/schema';
import { Fragment } from 'react';
import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';

export type Trial = NonNullable<TryPortalMutation['tryPortal']['trial']>;
type Entry = Trial['entries'][number];
type Article = NonNullable<Trial['article']>;

/** What a capture would bring, and why not the rest. */
export function PortalTrial({ trial }: { trial: Trial }) {
  const t = useT();
  const { entries, listProblem, article, articleProblem, next } = trial;
  if (listProblem) return <Problem title={t('trial.list')} message={listProblem.message} code={listProblem.code} />;
  const counted = entries.filter(({ matches }) => matches.length > 0).length;
  return (
    <>
      <Panel title={t('trial.list')} count={t('trial.counted', { all: entries.length, counted })}>
        {entries.length === 0 ? <Empty>{t('trial.empty')}</Empty> : null}
        <ul className="rows">
          {entries.map((entry) => (
            <EntryRow key={entry.url} entry={entry} />
          ))}
        </ul>
        {entries.length > 0 ? <p className="panel-words muted">{t(next ? 'trial.next' : 'trial.last')}</p> : null}
      </Panel>
      {articleProblem ? (
        <Problem title={t('trial.article')} message={articleProblem.message} code={articleProblem.code} />
      ) : null}
      {article ? <ArticleRead article={article} /> : null}
    </>
  );
}

function Problem({ title, message, code }: { title: string; message: string; code: string }) {
  const t = useT();
  return (
    <Panel title={title}>
      <p className="panel-words run-error" role="alert">
        {message}
        <span className="muted">{t('source.code', { code })}</span>
      </p>
    </Panel>
  );
}

function EntryRow({ entry }: { entry: Entry }) {
  const t = useT();
  return (
    <li>
      <span className="row-main two-lines">
        <a href={entry.url} target="_blank" rel="noreferrer noopener">
          {entry.title}
        </a>
        {entry.matches.map(({ itemName, unitName, periodLabel }) => (
          <span key={`${itemName}${unitName}${periodLabel}`} className="trial-match">
            {t('trial.match', { unitName, itemName, periodLabel })}
          </span>
        ))}
        {entry.because ? <span className="muted">{t(`unmatched.${entry.because}`)}</span> : null}
      </span>
      <span className="muted">{entry.publishedOn ?? t('trial.noDay')}</span>
    </li>
  );
}

function ArticleRead({ article }: { article: Article }) {
  const t = useT();
  const none = t('trial.notFound');
  const facts: readonly (readonly [string, string])[] = [
    [t('selector.title'), article.title],
    [t('selector.date'), article.publishedOn ?? none],
    [t('selector.source'), article.origin ?? none],
    [t('trial.column'), article.column ?? none],
    [t('trial.attachments'), article.attachments.join('、') || t('trial.none')],
    [t('trial.tables'), t('trial.tableCount', { n: article.tables })],
    [t('selector.body'), `${article.beginning}${article.length > article.beginning.length ? '…' : ''}`],
  ];
  return (
    <Panel title={t('trial.article')} count={t('trial.characters', { n: article.length })}>
      <dl className="facts trial-facts">
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </Panel>
  );
}
