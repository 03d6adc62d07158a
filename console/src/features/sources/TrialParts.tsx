import type {
  TrialArticlePartsFragment,
  TrialEntryPartsFragment,
  TrialMatchPartsFragment,
  UnmatchedReason,
} from '@sanwu/schema';
import { Fragment } from 'react';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { statedIn } from '../evidence/particulars.rules.ts';

/** What could not be read, and why. */
export function Problem({ title, message, code }: { title: string; message: string; code: string }) {
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

interface Taken {
  matches: readonly TrialMatchPartsFragment[];
  because: UnmatchedReason | null | undefined;
}

/** What a text would count as, or why it would wait. */
export function TakenFor({ matches, because }: Taken) {
  const t = useT();
  return (
    <>
      {matches.map(({ itemName, unitName, periodLabel }) => (
        <span key={`${itemName}${unitName}${periodLabel}`} className="trial-match">
          {t('trial.match', { unitName, itemName, periodLabel })}
        </span>
      ))}
      {because ? <span className="muted">{t(`unmatched.${because}`)}</span> : null}
    </>
  );
}

/** What a list shows, and what each of it would count as. */
export function TrialEntries({ entries }: { entries: readonly TrialEntryPartsFragment[] }) {
  const t = useT();
  return (
    <ul className="rows">
      {entries.map((entry) => (
        <li key={`${entry.url}${entry.title}`}>
          <span className="row-main two-lines">
            {entry.url ? (
              <a href={entry.url} target="_blank" rel="noreferrer noopener">
                {entry.title}
              </a>
            ) : (
              entry.title
            )}
            <TakenFor matches={entry.matches} because={entry.because} />
          </span>
          <span className="muted">{entry.publishedOn ?? t('trial.noDay')}</span>
        </li>
      ))}
    </ul>
  );
}

/** An article as it would be read. */
export function ArticleRead({ title, article }: { title: string; article: TrialArticlePartsFragment }) {
  const t = useT();
  const none = t('trial.notFound');
  const facts: readonly (readonly [string, string])[] = [
    [t('selector.title'), article.title],
    [t('selector.date'), article.publishedOn ?? none],
    [t('selector.source'), article.origin ?? none],
    [t('trial.column'), article.particulars.column ?? none],
    ...statedIn(article.particulars)
      .filter(([name]) => name !== 'column')
      .map(([name, value]) => [t(`particulars.${name}`), value] as const),
    [t('trial.attachments'), article.attachments.join('、') || t('trial.none')],
    [t('trial.tables'), t('trial.tableCount', { n: article.tables })],
    [t('selector.body'), `${article.beginning}${article.length > article.beginning.length ? '…' : ''}`],
  ];
  return (
    <Panel title={title} count={t('trial.characters', { n: article.length })}>
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
