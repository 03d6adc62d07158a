import type { FindingStep } from '@sanwu/schema';
import { App, Button } from 'antd';
import { type ReactNode, type RefObject, useState } from 'react';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { conflicting, explained } from './conflicts.ts';
import { DismissDialog } from './DismissDialog.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { type Taken, useStepFindings } from './use-step-findings.ts';
import { type Decided, type SeenFinding, waysBack } from './way-back.ts';

const SHOWN_S = 8;

interface Options {
  /** asks anew for what is shown */
  onDone: () => void;
  /** these stand otherwise than they were seen: somebody else was first */
  onConflict?: (findings: readonly SeenFinding[]) => void;
  /** whose rows go when they are decided */
  list?: RefObject<HTMLUListElement | null>;
}

export interface Decisions {
  decide: (findings: readonly SeenFinding[], step: FindingStep) => void;
  /** the step that is under way */
  taking: Taken | null;
  /** held by the page, so that a row that goes takes no words along; null: none is open */
  dialog: ReactNode;
}

/** What people decide about findings, one or several: what came of it, which ones somebody else was first with, and the way back. */
export function useDecisions({ onDone, onConflict, list }: Options): Decisions {
  const t = useT();
  const { notification } = App.useApp();
  const [dismissing, setDismissing] = useState<readonly SeenFinding[]>([]);
  const { taking, take } = useStepFindings();
  const keepFocus = useKeptFocus(list);
  const refused = (error: unknown) => notification.error({ message: messageOf(error), placement: 'bottom' });

  async function undo(before: readonly SeenFinding[], done: readonly Decided[]): Promise<void> {
    try {
      for (const way of waysBack(before, done)) await take(way);
      notification.success({ message: t('finding.undone', { n: done.length }), placement: 'bottom', duration: 3 });
    } catch (error) {
      refused(error);
    } finally {
      onDone();
    }
  }

  function tell(step: FindingStep, before: readonly SeenFinding[], done: readonly Decided[]): void {
    const key = `findings:${done.map(({ id }) => id).join()}`;
    const act = () => {
      notification.destroy(key);
      void undo(before, done);
    };
    notification.success({
      ...{ key, message: t(`finding.stepped.${step}`, { n: done.length }), placement: 'bottom', duration: SHOWN_S },
      btn: <Button onClick={act}>{t('finding.undo')}</Button>,
    });
  }

  /** @throws what was refused */
  async function step(findings: readonly SeenFinding[], wanted: FindingStep, reason?: string): Promise<void> {
    try {
      tell(wanted, findings, await take({ findings, step: wanted, reason }));
      onDone();
    } catch (error) {
      const otherwise = conflicting(error, findings);
      if (otherwise.length === 0) throw error;
      onConflict?.(otherwise);
      onDone();
      throw explained(t, error, findings.length - otherwise.length);
    }
  }

  async function dismiss(reason: string): Promise<void> {
    try {
      await step(dismissing, 'DISMISS', reason);
      setDismissing([]);
    } catch (error) {
      const otherwise = conflicting(error, dismissing);
      setDismissing(dismissing.filter((one) => !otherwise.includes(one)));
      // with nothing left to dismiss the dialog goes, and its words stay as a draft
      if (otherwise.length === dismissing.length) refused(error);
      throw error;
    }
  }

  return {
    taking,
    decide(findings, wanted) {
      if (taking) return;
      keepFocus();
      if (wanted === 'DISMISS') setDismissing(findings);
      else step(findings, wanted).catch(refused);
    },
    dialog:
      dismissing.length > 0 ? (
        <DismissDialog findings={dismissing} onConfirm={dismiss} onClose={() => setDismissing([])} />
      ) : null,
  };
}
