import { AllowedHostsDocument, AllowHostDocument, ForbidHostDocument } from '@sanwu/schema';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { When } from '../../components/Due.tsx';
import { Effects } from '../../components/Effects.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';

type Step = { kind: 'ALLOW' } | { kind: 'FORBID'; id: string; host: string };

/** Hosts of private networks that captures may reach. */
export function AllowedHosts() {
  const t = useT();
  const { data, error, loading, refetch } = useDocument(AllowedHostsDocument, {}, { fresh: true });
  const [step, setStep] = useState<Step>();
  return (
    <>
      <PageHeader
        title={t('network.allowed')}
        note={t('network.allowedNote')}
        actions={
          <Button type="primary" onClick={() => setStep({ kind: 'ALLOW' })}>
            {t('network.allow')}
          </Button>
        }
      />
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {loading ? <Waiting /> : null}
      {data?.allowedHosts.length === 0 ? <Empty>{t('network.noneAllowed')}</Empty> : null}
      {data && data.allowedHosts.length > 0 ? (
        <ul className="panel rows">
          {data.allowedHosts.map(({ id, host, reason, allowedBy, allowedAt }) => (
            <li key={id}>
              <span className="row-main two-lines">
                <strong>{host}</strong>
                <span className="muted">
                  {reason} · {allowedBy ?? t('network.fromDemonstration')} · <When at={allowedAt} />
                </span>
              </span>
              <Button onClick={() => setStep({ kind: 'FORBID', id, host })}>{t('network.forbid')}</Button>
            </li>
          ))}
        </ul>
      ) : null}
      {step ? <HostStep step={step} onDone={refetch} onClose={() => setStep(undefined)} /> : null}
    </>
  );
}

function HostStep({ step, onDone, onClose }: { step: Step; onDone: () => void; onClose: () => void }) {
  const t = useT();
  const { notification } = App.useApp();
  const [host, setHost] = useState('');
  const forbids = step.kind === 'FORBID';
  async function save(reason: string): Promise<void> {
    if (forbids) refuse((await execute(ForbidHostDocument, { input: { id: step.id, reason } })).forbidHost.errors);
    else refuse((await execute(AllowHostDocument, { input: { host: host.trim(), reason } })).allowHost.errors);
    const message = t(forbids ? 'network.forbidden' : 'network.allowedNow', {
      host: forbids ? step.host : host.trim(),
    });
    notification.success({ message, placement: 'bottom', duration: 3 });
    onDone();
    onClose();
  }
  return (
    <ReasonDialog
      title={forbids ? t('network.forbidTitle', { host: step.host }) : t('network.allow')}
      draft={forbids ? `host:${step.id}` : 'host:new'}
      label={t('field.reason')}
      maxLength={200}
      confirm={t(forbids ? 'network.forbid' : 'network.allow')}
      blocked={!forbids && host.trim() === ''}
      onConfirm={save}
      onClose={onClose}
      effect={<Effects lines={[t(forbids ? 'network.forbidEffect' : 'network.allowEffect')]} />}
      before={
        forbids ? null : (
          <Form.Item label={t('network.host')} htmlFor="allowed-host" extra={t('network.hostHelp')} required>
            <Input
              id="allowed-host"
              autoComplete="off"
              spellCheck={false}
              maxLength={200}
              value={host}
              onChange={({ target }) => setHost(target.value)}
            />
          </Form.Item>
        )
      }
    />
  );
}
