import { type FilingFullFragment, SubmitFilingDocument } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { FileUpload } from '../../components/FileUpload.tsx';
import { Panel } from '../../components/Panel.tsx';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { Blanks } from './Blanks.tsx';
import { CheckAnswers } from './CheckAnswers.tsx';
import { contentOf, faultsByPlace, type Template } from './filing-form.rules.ts';
import { Kept } from './Kept.tsx';
import { Photos } from './Photos.tsx';
import { SecrecyReview } from './SecrecyReview.tsx';
import { SignOffs } from './SignOffs.tsx';
import { useAutosave } from './use-autosave.ts';

interface Props {
  filing: FilingFullFragment;
  template: Template;
  /** read it anew */
  onDone: () => void;
}

/** The form that a template makes, kept as it is typed; checked once more before it is sent. */
export function FillIn({ filing, template, onDone }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const { form, change, saved, state, problem, flush } = useAutosave(filing, template);
  const [tried, setTried] = useState(false);
  const [checking, setChecking] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const [uploading, setUploading] = useState(false);
  const faults = faultsByPlace(saved.faults);
  const faultAt = (place: string) => (tried ? faults.get(place) : undefined);
  const reviewed = filing.viewerCan.includes('SUBMIT');

  async function check(): Promise<void> {
    setBusy(true);
    const kept = await flush();
    setBusy(false);
    setTried(true);
    // a new list each time, so that the summary takes the focus again
    setProblems((kept?.faults ?? []).map(({ message }) => message));
    if (kept && kept.faults.length === 0) {
      setChecking(true);
      scrollTo({ top: 0 });
    }
  }
  async function send(): Promise<void> {
    setBusy(true);
    try {
      const { id, version } = saved;
      const content = contentOf(form, template);
      const input = { id, version, content, photoIds: form.photos.map((photo) => photo.id) };
      refuse((await execute(SubmitFilingDocument, { input })).submitFiling.errors);
      notification.success({ message: t(reviewed ? 'fill.submitted' : 'fill.published'), placement: 'bottom' });
      onDone();
    } catch (error) {
      setChecking(false);
      setProblems([messageOf(error)]);
    } finally {
      setBusy(false);
    }
  }
  if (checking) {
    return (
      <CheckAnswers
        {...{ filing, template, form, reviewed, busy }}
        comparisons={saved.comparisons}
        onBack={() => setChecking(false)}
        onSend={() => void send()}
      />
    );
  }
  return (
    <div className="fill">
      {filing.state === 'RETURNED' && filing.remark ? (
        <aside className="panel first-note">
          <p className="first-note-title">{t('fill.returnedBecause', { reason: filing.remark })}</p>
          <p>{t('fill.returnedHelp')}</p>
        </aside>
      ) : null}
      {template.guidance ? <p className="note">{template.guidance}</p> : null}
      <ErrorSummary messages={problems} />
      <Panel title={t('fill.blanks')}>
        <Blanks {...{ template, form, change, faultAt }} comparisons={saved.comparisons} />
      </Panel>
      {template.photo ? (
        <Panel title={t('fill.photo')}>
          <p className="muted">{t('fill.photoHelp')}</p>
          <Photos photos={state === 'kept' ? form.photos : []} />
          <FileUpload
            files={form.photos}
            onChange={(update) => change({ photos: update(form.photos) })}
            onBusy={setUploading}
            accept="image/jpeg,image/png"
          />
          {faultAt('photos') ? (
            <p className="field-error" role="alert">
              {faultAt('photos')}
            </p>
          ) : null}
        </Panel>
      ) : null}
      <SignOffs bodies={template.signOffs} {...{ form, change, faultAt }} />
      <SecrecyReview findings={saved.findings} {...{ form, change }} faultAt={faultAt} />
      <div className="fill-end">
        <Kept state={state} savedAt={saved.savedAt} problem={problem} onReload={() => location.reload()} />
        <Button
          type="primary"
          size="large"
          block
          loading={busy}
          disabled={uploading || state === 'conflict'}
          onClick={() => void check()}
        >
          {t(uploading ? 'answer.uploading' : 'fill.check')}
        </Button>
      </div>
    </div>
  );
}
