import { Form, InputNumber } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { conflictOf } from '../../providers/errors.ts';
import { useT } from '../../providers/i18n.ts';

const USUAL_HOURS = 24;
const MOST_HOURS = 336;

interface Props {
  words: { readonly title: string; readonly effect: string; readonly confirm: string };
  draft: string;
  /** of the hours in which the secret of before still holds; without it, none is replaced */
  overlap: { readonly label: string; readonly help: string } | null;
  /** takes the step @returns the secret, where one was made @throws what it was refused for */
  take: (input: { remark: string; overlapHours?: number | null }) => Promise<string | null>;
  /** it was done */
  onDone: (secret: string | null) => void;
  /** somebody else was faster: look again */
  onStale: () => void;
  onClose: () => void;
}

/** Names what a step of a key or of what belongs to it does, and asks for the remark that goes with it. */
export function StepWithSecret({ words, draft, overlap, take, onDone, onStale, onClose }: Props) {
  const t = useT();
  const [hours, setHours] = useState<number | null>(USUAL_HOURS);
  async function send(remark: string): Promise<void> {
    let secret: string | null;
    try {
      secret = await take({ remark, ...(overlap ? { overlapHours: hours } : {}) });
    } catch (error) {
      if (conflictOf(error)) onStale();
      throw error;
    }
    onDone(secret);
  }
  return (
    <ReasonDialog
      {...words}
      draft={draft}
      label={t('portalKey.stepRemark')}
      help={t('portalKey.stepRemarkHelp')}
      maxLength={200}
      blocked={overlap !== null && hours === null}
      onConfirm={send}
      onClose={onClose}
      before={
        overlap && (
          <Form.Item label={overlap.label} htmlFor="overlap-hours" extra={overlap.help} required>
            <InputNumber
              id="overlap-hours"
              min={0}
              max={MOST_HOURS}
              precision={0}
              value={hours}
              onChange={setHours}
              style={{ width: '100%' }}
            />
          </Form.Item>
        )
      }
    />
  );
}
