import { type MessageWishPartsFragment, MyMessageWishDocument, SetMyMessageWishDocument } from '@sanwu/schema';
import { App, Button, Input, Select, TimePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { useSubmit } from '../../components/use-submit.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { MESSAGE_KINDS } from './channel-words.ts';
import './channels.css';

type Choice = MessageWishPartsFragment['choices'][number];

/** 消息提醒: where and when the viewer wants to be told outside of the console. */
export function MyWish() {
  const t = useT();
  const { data, error, refetch } = useDocument(MyMessageWishDocument, {}, { fresh: true });
  const wish = data?.myMessageWish;
  return (
    <Panel title={t('wish.title')}>
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!data && !error ? <Waiting rows={4} /> : null}
      {wish ? <WishForm key={wish.version} wish={wish} onDone={refetch} /> : null}
    </Panel>
  );
}

function WishForm({ wish, onDone }: { wish: MessageWishPartsFragment; onDone: () => void }) {
  const t = useT();
  const { notification } = App.useApp();
  const [email, setEmail] = useState(wish.email ?? '');
  const [phone, setPhone] = useState(wish.phone ?? '');
  const [quiet, setQuiet] = useState({ from: wish.quietFrom, to: wish.quietTo });
  const [choices, setChoices] = useState<readonly Choice[]>(wish.choices);
  const { busy, problems, onSubmit } = useSubmit(
    () => true,
    async () => {
      const input = {
        ...{ version: wish.version, email: email.trim() || null, phone: phone.trim() || null },
        ...{ quietFrom: quiet.from, quietTo: quiet.to },
        choices: choices.map(({ channel, kind, how }) => ({ channel, kind, how })),
      };
      refuse((await execute(SetMyMessageWishDocument, { input })).setMyMessageWish.errors);
      notification.success({ message: t('wish.saved'), placement: 'bottom', duration: 3 });
      onDone();
    },
  );
  const put = (changed: Choice) =>
    setChoices(choices.map((one) => (one.channel === changed.channel && one.kind === changed.kind ? changed : one)));
  const { channels } = wish;
  return (
    <form className="plain-form wish-form" onSubmit={onSubmit} noValidate>
      <ErrorSummary messages={problems} />
      <p className="muted">{t(channels.length > 0 ? 'wish.note' : 'wish.noChannels')}</p>
      <label htmlFor="wish-email">
        {t('wish.email')}
        <Input
          id="wish-email"
          value={email}
          maxLength={254}
          inputMode="email"
          onChange={(event) => setEmail(event.target.value)}
        />
      </label>
      <label htmlFor="wish-phone">
        {t('wish.phone')}
        <Input
          id="wish-phone"
          value={phone}
          maxLength={20}
          inputMode="tel"
          onChange={(event) => setPhone(event.target.value)}
        />
      </label>
      <fieldset className="wish-quiet">
        <legend>{t('wish.quiet')}</legend>
        <Time label={t('wish.quietFrom')} value={quiet.from} onChange={(from) => setQuiet({ ...quiet, from })} />
        <span>{t('wish.until')}</span>
        <Time label={t('wish.quietTo')} value={quiet.to} onChange={(to) => setQuiet({ ...quiet, to })} />
        <p className="muted">{t('wish.quietHelp')}</p>
      </fieldset>
      {channels.length > 0 ? (
        <table className="wish-choices">
          <thead>
            <tr>
              <th>{t('wish.kind')}</th>
              {channels.map((channel) => (
                <th key={channel}>{t(`channelKind.${channel}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {MESSAGE_KINDS.map((kind) => (
              <tr key={kind}>
                <th scope="row">{t(`messageKind.${kind}`)}</th>
                {channels.map((channel) => {
                  const choice = choices.find((one) => one.channel === channel && one.kind === kind);
                  return (
                    <td key={channel}>
                      {choice ? (
                        <Select
                          aria-label={`${t(`messageKind.${kind}`)}：${t(`channelKind.${channel}`)}`}
                          value={choice.how}
                          onChange={(how) => put({ ...choice, how })}
                          options={(['NOW', 'DIGEST', 'OFF'] as const).map((value) => ({
                            value,
                            label: t(`telling.${value}`),
                          }))}
                          popupMatchSelectWidth={false}
                        />
                      ) : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('common.save')}
      </Button>
    </form>
  );
}

function Time({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <TimePicker
      aria-label={label}
      format="HH:mm"
      minuteStep={5}
      allowClear={false}
      needConfirm={false}
      value={dayjs(`2019-10-15T${value}`)}
      onChange={(time) => onChange(time.format('HH:mm'))}
    />
  );
}
