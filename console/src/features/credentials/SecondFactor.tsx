import {
  BeginSecondFactorDocument,
  type BeginSecondFactorMutation,
  ConfirmSecondFactorDocument,
  RemoveSecondFactorDocument,
  RenewRecoveryCodesDocument,
} from '@sanwu/schema';
import { Button, QRCode } from 'antd';
import { useState } from 'react';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { SecretForm } from './SecretForm.tsx';

type Factor = NonNullable<BeginSecondFactorMutation['beginSecondFactor']['factor']>;
type Doing = 'BEGIN' | 'RENEW' | 'REMOVE' | undefined;

/** An authenticator: set up, recovery codes renewed, given up. `onDone` when whether there is one has changed. */
export function SecondFactor({ isSet, onDone }: { isSet: boolean; onDone: () => void }) {
  const t = useT();
  const [doing, setDoing] = useState<Doing>();
  const [factor, setFactor] = useState<Factor>();
  const [codes, setCodes] = useState<readonly string[]>();
  const stop = () => {
    setDoing(undefined);
    setFactor(undefined);
  };
  async function begin(password: string): Promise<void> {
    const { beginSecondFactor } = await execute(BeginSecondFactorDocument, { input: { password } });
    refuse(beginSecondFactor.errors);
    setFactor(beginSecondFactor.factor ?? undefined);
  }
  async function confirm(code: string): Promise<void> {
    const { confirmSecondFactor } = await execute(ConfirmSecondFactorDocument, { input: { code } });
    refuse(confirmSecondFactor.errors);
    setCodes(confirmSecondFactor.codes ?? []);
    stop();
  }
  async function renew(code: string): Promise<void> {
    const { renewRecoveryCodes } = await execute(RenewRecoveryCodesDocument, { input: { code } });
    refuse(renewRecoveryCodes.errors);
    setCodes(renewRecoveryCodes.codes ?? []);
    stop();
  }
  async function remove(code: string): Promise<void> {
    refuse((await execute(RemoveSecondFactorDocument, { input: { code } })).removeSecondFactor.errors);
    stop();
    onDone();
  }
  if (codes) {
    const finish = () => {
      setCodes(undefined);
      onDone();
    };
    return <RecoveryCodes codes={codes} onDone={finish} />;
  }
  if (factor) {
    return (
      <SecretForm ask="code" action={t('factor.enable')} onSend={confirm} onCancel={stop}>
        <p>{t('factor.scan')}</p>
        <QRCode value={factor.address} size={200} bgColor="#fff" color="#000" />
        <p className="muted">
          {t('factor.byHand')} <code className="factor-secret">{factor.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
      </SecretForm>
    );
  }
  if (doing === 'BEGIN') return <SecretForm ask="password" action={t('factor.next')} onSend={begin} onCancel={stop} />;
  if (doing === 'RENEW') return <SecretForm ask="code" action={t('factor.renew')} onSend={renew} onCancel={stop} />;
  if (doing === 'REMOVE') {
    return (
      <SecretForm ask="code" action={t('factor.remove')} onSend={remove} onCancel={stop}>
        <p>{t('factor.removeEffect')}</p>
      </SecretForm>
    );
  }
  return (
    <div className="plain-form">
      <p>{t(isSet ? 'factor.isSet' : 'factor.isNot')}</p>
      <span className="form-buttons">
        {isSet ? (
          <>
            <Button onClick={() => setDoing('RENEW')}>{t('factor.renew')}</Button>
            <Button onClick={() => setDoing('REMOVE')}>{t('factor.remove')}</Button>
          </>
        ) : (
          <Button type="primary" onClick={() => setDoing('BEGIN')}>
            {t('factor.begin')}
          </Button>
        )}
      </span>
    </div>
  );
}
