import type { ActPartsFragment, ActStep } from '@sanwu/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { Due, When } from '../../components/Due.tsx';
import { FileList } from '../../components/FileList.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { ActDialog } from './acts/ActDialog.tsx';

interface Props {
  acts: readonly ActPartsFragment[];
  /** to whom the letter is written */
  addresseeId: string;
  onDone: () => void;
}

/** What a letter orders beside its answer: who, by when, and what came of it. A self-criticism is read by named people. */
export function Acts({ acts, addresseeId, onDone }: Props) {
  const t = useT();
  if (acts.length === 0) return null;
  const nameOf = (id: string | null) => acts.find((act) => act.id === id)?.person.name ?? null;
  return (
    <Panel title={t('notice.acts')} count={acts.length}>
      <ul className="letter-list">
        {acts.map((act) => (
          <li key={act.id}>
            <ActRow act={act} insteadBy={nameOf(act.replacedById)} addresseeId={addresseeId} onDone={onDone} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface RowProps extends Omit<Props, 'acts'> {
  act: ActPartsFragment;
  /** who does it in this person's place; null: nobody */
  insteadBy: string | null;
}

function ActRow({ act, insteadBy, addresseeId, onDone }: RowProps) {
  const t = useT();
  const [asking, setAsking] = useState<ActStep>();
  return (
    <>
      <span>
        <strong>{t(`actKind.${act.kind}`)}</strong> {act.person.name} <span className="muted">{act.unit.name}</span>{' '}
        {act.reader ? <span className="muted">{t('act.to', { name: act.reader.name })}</span> : null}
      </span>
      <span className="act-state">
        {t(`actState.${act.state}`)} {act.state === 'OWED' ? <Due day={act.dueOn} workingDaysLeft={null} /> : null}
        {(act.waivedAt ?? act.handedInAt) ? (
          <span className="muted">
            <When at={act.waivedAt ?? act.handedInAt ?? ''} />
          </span>
        ) : null}
      </span>
      {act.text ? (
        <p className="answer-text">{act.text}</p>
      ) : act.handedInAt ? (
        <p className="muted">{t('act.notForYou')}</p>
      ) : null}
      <FileList files={act.files} />
      {act.remark ? <p>{t('act.remark', { remark: act.remark })}</p> : null}
      {act.waivedReason ? (
        <p>
          {insteadBy ? t('act.insteadBy', { name: insteadBy }) : null}
          {t('act.waivedReason', { reason: act.waivedReason })}
        </p>
      ) : null}
      <ActButtons act={act} onAsk={setAsking} />
      {asking ? (
        <ActDialog {...{ act, addresseeId, step: asking, onDone }} onClose={() => setAsking(undefined)} />
      ) : null}
    </>
  );
}

/** What is pressed first, what beside it. */
const PRIMARY: ReadonlySet<ActStep> = new Set(['HAND_IN', 'ACCEPT']);

interface ButtonsProps {
  act: ActPartsFragment;
  onAsk: (step: ActStep) => void;
}

function ActButtons({ act: { viewerCan }, onAsk }: ButtonsProps) {
  const t = useT();
  if (viewerCan.length === 0) return null;
  return (
    <span className="act-steps">
      {viewerCan.map((step) => (
        <Button key={step} {...(PRIMARY.has(step) ? { type: 'primary' } : {})} onClick={() => onAsk(step)}>
          {t(`actStep.${step}`)}
        </Button>
      ))}
    </span>
  );
}
