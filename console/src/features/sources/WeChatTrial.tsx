import type { TryWeChatMutation } from '@sanwu/schema';
import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { Problem, TrialEntries } from './TrialParts.tsx';

type Trial = NonNullable<TryWeChatMutation['tryWeChat']['trial']>;

/** The newest messages of an account, and what each article would count as. */
export function WeChatTrial({ trial: { entries, total, problem } }: { trial: Trial }) {
  const t = useT();
  if (problem) return <Problem title={t('weChat.newest')} message={problem.message} code={problem.code} />;
  const counted = entries.filter(({ matches }) => matches.length > 0).length;
  return (
    <Panel title={t('weChat.newest')} count={t('trial.counted', { all: entries.length, counted })}>
      {entries.length === 0 ? <Empty>{t('weChat.empty')}</Empty> : null}
      <TrialEntries entries={entries} />
      {total > 0 ? <p className="panel-words muted">{t('weChat.total', { n: total })}</p> : null}
    </Panel>
  );
}
