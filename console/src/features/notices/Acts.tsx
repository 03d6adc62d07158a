import { type ActPartsFragment, DecideActDocument, HandInActDocument } from '@sanwu/schema';
import { App, Button, Form } from 'antd';
import { useState } from 'react';
import { Due, When } from '../../components/Due.tsx';
import { FileList } from '../../components/FileList.tsx';
import { FileUpload } from '../../components/FileUpload.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { refuse } from '../../providers/errors.ts';
import type { UploadedFile } from '../../providers/files.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';

interface Props {
  acts: readonly ActPartsFragment[];
  onDone: () => void;
}

/** What a letter orders beside its answer: who, by when, and what came of it. A self-criticism is read by named people. */
export function Acts({ acts, onDone }: Props) {
  const t = useT();
  if (acts.length === 0) return null;
  return (
    <Panel title={t('notice.acts')} count={acts.length}>
      <ul className="letter-list">
        {acts.map((act) => (
          <li key={act.id}>
            <ActRow act={act} onDone={onDone} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function ActRow({ act, onDone }: { act: ActPartsFragment; onDone: () => void }) {
  const t = useT();
  const { notification } = App.useApp();
  const [asking, setAsking] = useState<'HAND_IN' | 'RETURN'>();
  const { id, version } = act;
  async function decide(step: 'ACCEPT' | 'RETURN', remark: string | null): Promise<void> {
    refuse((await execute(DecideActDocument, { input: { id, version, step, remark } })).decideAct.errors);
    setAsking(undefined);
    notification.success({ message: t(`actDone.${step}`), placement: 'bottom', duration: 3 });
    onDone();
  }
  const accept = () =>
    decide('ACCEPT', null).catch((error: unknown) =>
      notification.error({ message: messageOf(error), placement: 'bottom', duration: 8 }),
    );
  return (
    <>
      <span>
        <strong>{t(`actKind.${act.kind}`)}</strong> {act.person.name} <span className="muted">{act.unit.name}</span>{' '}
        {act.reader ? <span className="muted">{t('act.to', { name: act.reader.name })}</span> : null}
      </span>
      <span className="act-state">
        {t(`actState.${act.state}`)} {act.state === 'OWED' ? <Due day={act.dueOn} workingDaysLeft={null} /> : null}
        {act.handedInAt ? (
          <span className="muted">
            <When at={act.handedInAt} />
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
      {act.viewerCan.length > 0 ? (
        <span className="act-steps">
          {act.viewerCan.includes('HAND_IN') ? (
            <Button type="primary" onClick={() => setAsking('HAND_IN')}>
              {t('actStep.HAND_IN')}
            </Button>
          ) : null}
          {act.viewerCan.includes('ACCEPT') ? (
            <Button type="primary" onClick={() => void accept()}>
              {t('actStep.ACCEPT')}
            </Button>
          ) : null}
          {act.viewerCan.includes('RETURN') ? (
            <Button onClick={() => setAsking('RETURN')}>{t('actStep.RETURN')}</Button>
          ) : null}
        </span>
      ) : null}
      {asking === 'HAND_IN' ? <HandIn act={act} onDone={onDone} onClose={() => setAsking(undefined)} /> : null}
      {asking === 'RETURN' ? (
        <ReasonDialog
          title={t('actStep.RETURN')}
          draft={`act:${id}:${version}`}
          effect={t('act.returnEffect', { name: act.person.name })}
          label={t('act.lacks')}
          confirm={t('actStep.RETURN')}
          onConfirm={(remark) => decide('RETURN', remark)}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </>
  );
}

function HandIn({ act, onDone, onClose }: { act: ActPartsFragment; onDone: () => void; onClose: () => void }) {
  const t = useT();
  const { notification } = App.useApp();
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const [busy, setBusy] = useState(false);
  async function send(text: string): Promise<void> {
    const input = { id: act.id, version: act.version, text, fileIds: files.map(({ id }) => id) };
    refuse((await execute(HandInActDocument, { input })).handInAct.errors);
    notification.success({ message: t('actDone.HAND_IN'), placement: 'bottom', duration: 3 });
    onClose();
    onDone();
  }
  return (
    <ReasonDialog
      title={t(`actKind.${act.kind}`)}
      draft={`hand-in:${act.id}:${act.version}`}
      effect={t(act.kind === 'SELF_CRITICISM' ? 'act.readBy' : 'act.handInEffect', { name: act.reader?.name ?? '' })}
      label={t('act.text')}
      maxLength={10_000}
      blocked={busy}
      confirm={t('actStep.HAND_IN')}
      onConfirm={send}
      onClose={onClose}
      extra={
        <Form.Item label={t('answer.files')} extra={t('answer.filesHelp')}>
          <FileUpload files={files} onChange={setFiles} onBusy={setBusy} accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx" />
        </Form.Item>
      }
    />
  );
}
