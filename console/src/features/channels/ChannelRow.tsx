import { type ChannelStep, type MessageChannelPartsFragment, StepMessageChannelDocument } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useDates } from '../../components/use-dates.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { ChannelForm } from './ChannelForm.tsx';
import { isPersonal, whereWords } from './channel-words.ts';
import { Deliveries } from './Deliveries.tsx';
import { TryChannel } from './TryChannel.tsx';

interface Props {
  channel: MessageChannelPartsFragment;
  onDone: () => void;
}

/** One channel: how it is going, what can be done about it, and what went out when it is opened. */
export function ChannelRow({ channel, onDone }: Props) {
  const t = useT();
  const dates = useDates();
  const { modal, notification } = App.useApp();
  const [changing, setChanging] = useState(false);
  const [trying, setTrying] = useState(false);
  const [open, setOpen] = useState(false);
  // asked anew after each step
  const [round, setRound] = useState(0);
  const { id, version, kind, name, state, kinds, unit, waiting, givenUp, sentAt, viewerCan } = channel;
  const done = () => {
    setRound(round + 1);
    onDone();
  };
  async function take(step: ChannelStep, to: string | null = null): Promise<void> {
    refuse((await execute(StepMessageChannelDocument, { input: { id, version, step, to } })).stepMessageChannel.errors);
    if (step === 'TRY') setOpen(true);
    notification.success({ message: t(`channelDone.${step}`, { name }), placement: 'bottom', duration: 4 });
    done();
  }
  const say = (error: unknown) => notification.error({ message: messageOf(error), placement: 'bottom' });
  function ask(step: ChannelStep): void {
    if (step === 'TRY' && isPersonal(kind)) setTrying(true);
    else if (step === 'TRY' || step === 'RESUME') void take(step).catch(say);
    else
      modal.confirm({
        title: t(`channelAsk.${step}`, { name }),
        content: t(`channelEffect.${step}`),
        okText: t(`channelStep.${step}`),
        cancelText: t('common.cancel'),
        okButtonProps: { danger: step === 'END' },
        onOk: () => take(step).catch(say),
      });
  }
  return (
    <article className="panel channel" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <span className="state-tag">{t(`channelKind.${kind}`)}</span>
        {state === 'ACTIVE' ? null : <span className="state-tag">{t(`channelState.${state}`)}</span>}
      </header>
      <p className="muted channel-where">{whereWords(t, channel)}</p>
      <p className="muted">
        {isPersonal(kind)
          ? t('channel.eachChooses')
          : t('channel.tells', {
              unit: unit?.shortName ?? '',
              kinds: kinds.map((one) => t(`messageKind.${one}`)).join(t('reminder.and')),
            })}
      </p>
      <p className={givenUp > 0 ? '' : 'muted'}>
        {sentAt ? t('channel.sentAt', { at: dates.system(sentAt) }) : t('channel.neverSent')}
        {waiting > 0 ? ` · ${t('channel.waiting', { n: waiting })}` : ''}
        {givenUp > 0 ? ` · ${t('channel.givenUp', { n: givenUp })}` : ''}
      </p>
      <div className="channel-actions">
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'channel.hide' : 'channel.show')}
        </Button>
        <Button onClick={() => setChanging(true)}>{t('channel.change')}</Button>
        {viewerCan.map((step) => (
          <Button key={step} danger={step === 'END'} onClick={() => ask(step)}>
            {t(`channelStep.${step}`)}
          </Button>
        ))}
      </div>
      {open ? <Deliveries channelId={id} round={round} onDone={onDone} /> : null}
      {changing ? (
        <ChannelForm
          kind={kind}
          channel={channel}
          onDone={() => {
            setChanging(false);
            done();
          }}
          onClose={() => setChanging(false)}
        />
      ) : null}
      {trying ? (
        <TryChannel kind={kind} name={name} onSend={(to) => take('TRY', to)} onClose={() => setTrying(false)} />
      ) : null}
    </article>
  );
}
