import { Form, Input } from 'antd';
import { Panel } from '../../components/Panel.tsx';
import { useClock } from '../../providers/clock.ts';
import { useT } from '../../providers/i18n.ts';
import type { FilingForm, SignOff } from './filing-form.rules.ts';

interface Props {
  bodies: readonly string[];
  form: FilingForm;
  change: (part: Partial<FilingForm>) => void;
  faultAt: (place: string) => string | undefined;
}

/** Who has signed off 签字确认, body by body. */
export function SignOffs({ bodies, form, change, faultAt }: Props) {
  const t = useT();
  const { today } = useClock();
  if (bodies.length === 0) return null;
  return (
    <Panel title={t('fill.signOffs')}>
      <Form layout="vertical" component={false}>
        {bodies.map((body) => {
          const signed: SignOff = form.signOffs[body] ?? { person: '', on: '' };
          const put = (part: Partial<SignOff>) =>
            change({ signOffs: { ...form.signOffs, [body]: { ...signed, ...part } } });
          const fault = faultAt(`signOffs.${body}`);
          return (
            <fieldset key={body} className="fill-sign">
              <legend className="fill-required">{body}</legend>
              <Form.Item label={t('fill.signer')} htmlFor={`sign-${body}`}>
                <Input
                  id={`sign-${body}`}
                  maxLength={20}
                  autoComplete="off"
                  value={signed.person}
                  onChange={({ target }) => put({ person: target.value })}
                />
              </Form.Item>
              <Form.Item label={t('fill.signedOn')} htmlFor={`signed-${body}`}>
                <Input
                  id={`signed-${body}`}
                  type="date"
                  max={today}
                  value={signed.on}
                  onChange={({ target }) => put({ on: target.value })}
                />
              </Form.Item>
              {fault ? (
                <p className="field-error" role="alert">
                  {fault}
                </p>
              ) : null}
            </fieldset>
          );
        })}
      </Form>
    </Panel>
  );
}
