import { OpenSealDocument, type SealRowFragment, TakeBackSealDocument } from '@sanwu/schema';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { DayField } from '../../components/DayField.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { useDates } from '../../components/use-dates.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { ProposeExemption } from '../obligations/ProposeExemption.tsx';
import { DeclareSeal } from './DeclareSeal.tsx';
import { useStep } from './use-step.ts';

interface Props {
  seal: SealRowFragment;
  onDone: () => void;
}

/** What the viewer may declare of a seal now, the next step first. */
export function SealSteps({ seal, onDone }: Props) {
  const t = useT();
  const [step, setStep] = useState<(typeof seal.viewerCan)[number]>();
  if (seal.viewerCan.length === 0) return null;
  const close = () => setStep(undefined);
  const again = seal.state === 'OPENED';
  const words = {
    SEAL: t(again ? 'seal.declareAgain' : 'seal.declare'),
    ...{ OPEN: t('seal.open'), TAKE_BACK: t('seal.takeBack') },
  };
  return (
    <span className="seal-steps">
      {seal.viewerCan.map((one) => (
        <Button key={one} type={one === 'SEAL' ? 'primary' : 'default'} onClick={() => setStep(one)}>
          {words[one]}
        </Button>
      ))}
      {seal.obligation ? <ProposeExemption owed={seal.obligation} onDone={onDone} /> : null}
      {step === 'SEAL' ? <DeclareSeal seal={seal} onDone={onDone} onClose={close} /> : null}
      {step === 'OPEN' ? <OpenSeal seal={seal} onDone={onDone} onClose={close} /> : null}
      {step === 'TAKE_BACK' ? <TakeBackSeal seal={seal} onDone={onDone} onClose={close} /> : null}
    </span>
  );
}

interface DialogProps extends Props {
  onClose: () => void;
}

/** 启封: taken into use while it was to be sealed. */
function OpenSeal({ seal, ...props }: DialogProps) {
  const t = useT();
  const { today } = useDates();
  const [openedOn, setOpened] = useState(today);
  const take = useStep(props);
  const { id, version, sealedOn } = seal;
  const send = (reason: string) =>
    take(t('seal.opened', { plate: seal.plate }), async (warned) =>
      refuse((await execute(OpenSealDocument, { input: { id, version, openedOn, reason, warned } })).openSeal.errors),
    );
  return (
    <ReasonDialog
      title={`${seal.plate} ${t('seal.open')}`}
      draft={`open-seal:${id}:${version}`}
      effect={t('seal.openEffect')}
      before={
        <Form.Item label={t('seal.openedOn')} htmlFor="opened-on" required>
          <DayField id="opened-on" value={openedOn} onChange={setOpened} past earliest={sealedOn} />
        </Form.Item>
      }
      label={t('seal.openReason')}
      help={t('seal.openHelp')}
      maxLength={200}
      confirm={t('seal.open')}
      onConfirm={send}
      onClose={props.onClose}
    />
  );
}

/** 撤回: what was declared is wrong. */
function TakeBackSeal({ seal, ...props }: DialogProps) {
  const t = useT();
  const take = useStep(props);
  const { id, version } = seal;
  const send = (reason: string) =>
    take(t('seal.takenBack'), async (warned) =>
      refuse((await execute(TakeBackSealDocument, { input: { id, version, reason, warned } })).takeBackSeal.errors),
    );
  return (
    <ReasonDialog
      title={`${seal.plate} ${t('seal.takeBack')}`}
      draft={`take-back-seal:${id}:${version}`}
      effect={t('seal.takeBackEffect')}
      label={t('seal.takeBackReason')}
      maxLength={200}
      confirm={t('seal.takeBack')}
      onConfirm={send}
      onClose={props.onClose}
    />
  );
}
