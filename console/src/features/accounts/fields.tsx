import { type ReactNode, useId, useState } from 'react';

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  problem: string | undefined;
}

interface FrameProps {
  id: string;
  label: string;
  problem: string | undefined;
  children: ReactNode;
}

function Frame({ id, label, problem, children }: FrameProps) {
  return (
    <div className="sign-in-field">
      <label htmlFor={id}>{label}</label>
      {children}
      {problem ? (
        <span id={`${id}-problem`} className="field-error" role="alert">
          {problem}
        </span>
      ) : null}
    </div>
  );
}

const described = (id: string, problem: string | undefined) =>
  problem ? { 'aria-invalid': true, 'aria-describedby': `${id}-problem` } : {};

export function TextField({ label, value, onChange, problem }: FieldProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} problem={problem}>
      <input
        id={id}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: signing in is all that this page is for
        autoFocus
        maxLength={64}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...described(id, problem)}
      />
    </Frame>
  );
}

/** Six digits of the authenticator, or a recovery code. */
export function CodeField({ label, value, onChange, problem }: FieldProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} problem={problem}>
      <input
        id={id}
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the code is all that is asked for now
        autoFocus
        maxLength={20}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...described(id, problem)}
      />
    </Frame>
  );
}

interface PasswordProps extends FieldProps {
  show: string;
  hide: string;
  /** so that the browser offers the right thing */
  kind?: 'current-password' | 'new-password';
  onLeave?: () => void;
}

export function PasswordField(props: PasswordProps) {
  const { show, hide, label, value, onChange, onLeave, problem, kind = 'current-password' } = props;
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <Frame id={id} label={label} problem={problem}>
      <div className="sign-in-password">
        <input
          id={id}
          name="password"
          type={shown ? 'text' : 'password'}
          autoComplete={kind}
          maxLength={200}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...(onLeave ? { onBlur: onLeave } : {})}
          {...described(id, problem)}
        />
        <button type="button" className="sign-in-show" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? hide : show}
        </button>
      </div>
    </Frame>
  );
}
