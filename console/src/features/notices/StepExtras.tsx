import { ApproversDocument, DesksDocument, type NoticeAction } from '@sanwu/schema';
import { Form } from 'antd';
import { DayField } from '../../components/DayField.tsx';
import { FileUpload } from '../../components/FileUpload.tsx';
import type { UploadedFile } from '../../providers/files.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { ChoiceField } from './ChoiceField.tsx';

/** What a step is told besides words. */
export interface Extras {
  day: string;
  leaderId?: string;
  deskId?: string;
  files: readonly UploadedFile[];
}

interface Props {
  action: NoticeAction;
  value: Extras;
  onChange: (value: Extras) => void;
  onBusy: (busy: boolean) => void;
}

/** Steps that are told a day, and what the day is. */
export const DAY_OF = {
  SEND_BACK: 'notice.newAnswerBy',
  ASK_EXTENSION: 'notice.wantedBy',
  GRANT_EXTENSION: 'notice.grantedUntil',
  INSTRUCT: 'notice.givenOn',
} as const satisfies Partial<Record<NoticeAction, string>>;

export const hasDay = (action: NoticeAction): action is keyof typeof DAY_OF => action in DAY_OF;

/** The fields of a step beside its words. */
export function StepExtras({ action, value, onChange, onBusy }: Props) {
  const t = useT();
  const set = (part: Partial<Extras>) => onChange({ ...value, ...part });
  return (
    <>
      {action === 'INSTRUCT' ? (
        <LeaderChoice value={value.leaderId} onChange={(leaderId) => set({ leaderId })} />
      ) : null}
      {action === 'HAND_OVER' ? <DeskChoice value={value.deskId} onChange={(deskId) => set({ deskId })} /> : null}
      {hasDay(action) ? (
        <Form.Item
          label={t(DAY_OF[action])}
          htmlFor="step-day"
          {...(action === 'SEND_BACK' ? { extra: t('notice.answerByHelp') } : {})}
        >
          <DayField id="step-day" value={value.day} past={action === 'INSTRUCT'} onChange={(day) => set({ day })} />
        </Form.Item>
      ) : null}
      {action === 'OBJECT' ? (
        <Form.Item label={t('answer.files')} extra={t('answer.filesHelp')}>
          <FileUpload
            files={value.files}
            onChange={(update) => set({ files: update(value.files) })}
            onBusy={onBusy}
            accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx"
          />
        </Form.Item>
      ) : null}
    </>
  );
}

interface ChoiceProps {
  value: string | undefined;
  onChange: (value: string) => void;
}

function LeaderChoice({ value, onChange }: ChoiceProps) {
  const t = useT();
  const { data } = useDocument(ApproversDocument, {});
  const options = (data?.approvers ?? []).map((one) => ({ value: one.id, label: `${one.name} ${one.postTitle}` }));
  return (
    <Form.Item label={t('notice.leader')} htmlFor="step-leader" required>
      <ChoiceField id="step-leader" {...(value ? { value } : {})} onChange={onChange} options={options} />
    </Form.Item>
  );
}

function DeskChoice({ value, onChange }: ChoiceProps) {
  const t = useT();
  const { data } = useDocument(DesksDocument, {});
  const options = (data?.desks ?? []).map((one) => ({ value: one.id, label: one.name }));
  return (
    <Form.Item label={t('notice.toDesk')} htmlFor="step-desk" required>
      <ChoiceField id="step-desk" {...(value ? { value } : {})} onChange={onChange} options={options} />
    </Form.Item>
  );
}
