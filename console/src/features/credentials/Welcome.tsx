import { AccountLinkDocument, type AccountLinkQuery, UseAccountLinkDocument } from '@sanwu/schema';
import { useEffect, useState } from 'react';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { useSubmit } from '../../components/use-submit.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { i18nStarted, useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import '../accounts/sign-in.css';
import { CodeField } from '../accounts/fields.tsx';
import { type Chosen, isRepeated, NewPassword } from './NewPassword.tsx';
import { useLinkToken } from './use-link-token.ts';

type Holder = NonNullable<AccountLinkQuery['accountLink']>;

/** Whoever was invited, or asked for another password, chooses one here. */
function Welcome() {
  const t = useT();
  const { token, forget } = useLinkToken();
  const [holder, setHolder] = useState<Holder | null>();
  const [problem, setProblem] = useState<string>();
  const [done, setDone] = useState(false);
  useEffect(() => {
    document.title = `${t('welcome.title')} · ${t('product.name')}`;
  }, [t]);
  useEffect(() => {
    setDone(false);
    if (token === '') return setHolder(null);
    execute(AccountLinkDocument, { token }).then(
      ({ accountLink }) => {
        setHolder(accountLink);
        if (!accountLink) forget();
      },
      (error: unknown) => setProblem(messageOf(error)),
    );
    return undefined;
  }, [token, forget]);
  function finish(): void {
    forget();
    setDone(true);
  }
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <img className="sign-in-mark" src="/icon.svg" alt="" width="44" height="44" />
        <h1>{t('product.name')}</h1>
        <Refusal problem={problem} />
        {done ? <Done /> : null}
        {!done && holder === null ? <p className="sign-in-ended">{t('welcome.over')}</p> : null}
        {!done && holder?.waits ? <p className="sign-in-ended">{t('welcome.waits', { name: holder.name })}</p> : null}
        {!done && holder && !holder.waits ? <PasswordForm holder={holder} token={token} onDone={finish} /> : null}
      </div>
      <footer className="sign-in-foot">
        <strong>{t('shell.secrecy')}</strong>
      </footer>
    </main>
  );
}

function Done() {
  const t = useT();
  return (
    <>
      <p className="sign-in-ended" role="status">
        {t('welcome.done')}
      </p>
      <p>
        <a className="sign-in-go" href="/login">
          {t('welcome.toSignIn')}
        </a>
      </p>
    </>
  );
}

function PasswordForm({ holder, token, onDone }: { holder: Holder; token: string; onDone: () => void }) {
  const t = useT();
  const [code, setCode] = useState('');
  const [value, setValue] = useState<Chosen>({ password: '', repeated: '' });
  const { tried, busy, problems, onSubmit } = useSubmit(
    () => code.trim() !== '' && isRepeated(value),
    async () => {
      const input = { token, code: code.trim(), newPassword: value.password };
      refuse((await execute(UseAccountLinkDocument, { input })).useAccountLink.errors);
      onDone();
    },
  );
  return (
    <>
      <p className="sign-in-about">{t(`welcome.${holder.kind}`, { name: holder.name, username: holder.username })}</p>
      <ErrorSummary messages={problems} />
      <form onSubmit={onSubmit} noValidate>
        {/* so that the browser keeps the password under the right name */}
        <input type="text" name="username" autoComplete="username" value={holder.username} readOnly hidden />
        <CodeField
          label={t('welcome.code')}
          value={code}
          onChange={setCode}
          problem={tried && code.trim() === '' ? t('form.required', { label: t('welcome.code') }) : undefined}
        />
        <NewPassword value={value} onChange={setValue} tried={tried} />
        <button type="submit" className="sign-in-do" disabled={busy}>
          {t('password.set')}
        </button>
      </form>
    </>
  );
}

/** With its words. */
export const welcome = i18nStarted().then(() => Welcome);
