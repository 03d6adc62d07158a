import { type FormEvent, useEffect, useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { useDates } from '../../components/use-dates.ts';
import { authProvider, loadViewer, takeViewerClock, wayBack } from '../../providers/auth.ts';
import { useClock, useLoadedClock } from '../../providers/clock.ts';
import { ApiError } from '../../providers/errors.ts';
import { changeLanguage, i18nStarted, useLanguage, useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { CodeField, PasswordField, TextField } from './fields.tsx';
import './sign-in.css';

/** The way in. Plain fields, no component library: it is the first thing that an old phone has to fetch. */
function SignIn() {
  useLoadedClock(takeViewerClock);
  const t = useT();
  const language = useLanguage();
  const { search } = useLocation();
  const dates = useDates();
  const { today, demonstration } = useClock();
  const [signedIn, setSignedIn] = useState(false);
  const ended = new URLSearchParams(search).get('ended');
  useEffect(() => {
    document.title = `${t('signIn.title')} · ${t('product.name')}`;
  }, [t]);
  useEffect(() => {
    loadViewer().then(
      (viewer) => setSignedIn(viewer !== null),
      () => undefined,
    );
  }, []);
  if (signedIn) return <Navigate to={wayBack(search)} replace />;
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <img className="sign-in-mark" src="/icon.svg" alt="" width="44" height="44" />
        <h1>{t('product.name')}</h1>
        <p className="sign-in-about">{t('signIn.about')}</p>
        {ended ? (
          <p className="sign-in-ended" role="status">
            {t(ended === 'idle' ? 'signIn.idle' : 'signIn.ended')}
          </p>
        ) : null}
        <SignInForm onDone={() => setSignedIn(true)} />
        <p className="sign-in-help">{t('signIn.help')}</p>
      </div>
      <footer className="sign-in-foot">
        <strong>{t('shell.secrecy')}</strong>
        {demonstration ? <span>{t('clock.demonstration', { day: dates.day(today) })}</span> : null}
        <button type="button" onClick={() => void changeLanguage(language === 'zh' ? 'en' : 'zh')}>
          {language === 'zh' ? 'English' : '中文'}
        </button>
      </footer>
    </main>
  );
}

function SignInForm({ onDone }: { onDone: () => void }) {
  const t = useT();
  const [tried, setTried] = useState(false);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    setProblems([]);
    if (username.trim() === '' || password === '' || code?.trim() === '') return;
    setBusy(true);
    // The console is on its way while the password is checked.
    import('../../app.tsx').catch(() => undefined);
    const answer = await authProvider.login({
      username: username.trim(),
      password,
      ...(code ? { code: code.trim() } : {}),
    });
    setBusy(false);
    if (answer.success) onDone();
    else if (answer.error instanceof ApiError && answer.error.code === 'CODE_NEEDED') {
      setCode('');
      setTried(false);
    } else setProblems([messageOf(answer.error)]);
  }
  return (
    <>
      <ErrorSummary messages={problems} />
      <form onSubmit={(event) => void send(event)} noValidate>
        {code === undefined ? (
          <>
            <TextField
              label={t('signIn.username')}
              value={username}
              onChange={setUsername}
              problem={tried && username.trim() === '' ? t('signIn.needUsername') : undefined}
            />
            <PasswordField
              label={t('signIn.password')}
              show={t('signIn.show')}
              hide={t('signIn.hide')}
              value={password}
              onChange={setPassword}
              problem={tried && password === '' ? t('signIn.needPassword') : undefined}
            />
          </>
        ) : (
          <>
            <p className="sign-in-about">{t('signIn.codeHelp')}</p>
            <CodeField
              label={t('factor.code')}
              value={code}
              onChange={setCode}
              problem={tried && code.trim() === '' ? t('form.required', { label: t('factor.code') }) : undefined}
            />
          </>
        )}
        <button type="submit" className="sign-in-do" disabled={busy}>
          {t('signIn.do')}
        </button>
        {code === undefined ? null : (
          <button type="button" className="sign-in-back" onClick={() => setCode(undefined)}>
            {t('signIn.back')}
          </button>
        )}
      </form>
    </>
  );
}

/** With its words. */
export const signIn = i18nStarted().then(() => SignIn);
