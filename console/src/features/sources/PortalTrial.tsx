import type { TryPortalMutation } from '@sanwu/schema';
import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { ArticleRead, Problem, TrialEntries } from './TrialParts.tsx';

export type Trial = NonNullable<TryPortalMutation['tryPortal']['trial']>;

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
        <TrialEntries entries={entries} />
        {entries.length > 0 ? <p className="panel-words muted">{t(next ? 'trial.next' : 'trial.last')}</p> : null}
      </Panel>
      {articleProblem ? (
        <Problem title={t('trial.article')} message={articleProblem.message} code={articleProblem.code} />
      ) : null}
      {article ? <ArticleRead title={t('trial.article')} article={article} /> : null}
    </>
  );
}
