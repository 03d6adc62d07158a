import { type ReminderRulePartsFragment, ReminderRulesDocument } from '@sanwu/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { usePermission } from '../../providers/viewer.tsx';
import { stepWords } from './ReminderList.tsx';
import { SetReminderRule } from './SetReminderRule.tsx';
import './reminders.css';

/** 催办规则: on which days who is told of what is owed. Whoever is reminded may read them; a leader changes them. */
export function ReminderRules() {
  const t = useT();
  const sets = usePermission('RULE_SET');
  const { data, error, refetch } = useDocument(ReminderRulesDocument, {}, { fresh: true });
  const [changing, setChanging] = useState<ReminderRulePartsFragment>();
  return (
    <>
      <PageHeader
        title={t('reminderRule.title')}
        note={t('reminderRule.note')}
        actions={<LinkButton to="/warnings">{t('place.warnings')}</LinkButton>}
      />
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!data && !error ? <Waiting rows={8} /> : null}
      {data?.reminderRules.length === 0 ? <Empty>{t('reminderRule.none')}</Empty> : null}
      {data?.reminderRules.map((rule) => (
        <RulePanel key={rule.id} rule={rule} onChange={sets ? () => setChanging(rule) : undefined} />
      ))}
      {changing ? <SetReminderRule rule={changing} onDone={refetch} onClose={() => setChanging(undefined)} /> : null}
    </>
  );
}

function RulePanel({ rule, onChange }: { rule: ReminderRulePartsFragment; onChange: (() => void) | undefined }) {
  const t = useT();
  const dates = useDates();
  const kind = t(`obligationKind.${rule.kind}`);
  return (
    <Panel
      title={kind}
      className="reminder-rule"
      extra={
        onChange ? (
          <Button onClick={onChange} aria-label={t('reminderRule.changeOf', { kind })}>
            {t('reminderRule.change')}
          </Button>
        ) : undefined
      }
    >
      <p className="panel-words muted">
        {t(rule.active ? 'reminderRule.since' : 'reminderRule.inactive', {
          day: dates.day(rule.fromOn),
          n: rule.version,
        })}
      </p>
      {rule.steps.map(({ days, audiences, text, urgent }) => (
        <div key={days} className={rule.active ? 'reminder-step' : 'reminder-step muted'}>
          <span>{stepWords(t, days)}</span>
          <span>
            {audiences.map((audience) => t(`reminderAudience.${audience}`)).join(t('reminder.and'))}
            {urgent ? <span className="muted"> · {t('message.urgent')}</span> : null}
          </span>
          <span>{text}</span>
        </div>
      ))}
    </Panel>
  );
}
