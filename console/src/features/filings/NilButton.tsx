import { FileNilDocument, type FilingTasksQuery } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { createKeeper } from '../../lib/idempotency.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';

export type Task = FilingTasksQuery['filingTasks'][number];

/** It is not submitted yet, or was sent back. */
export const isOpen = ({ filing }: Task): boolean =>
  filing === null || filing.state === 'DRAFT' || filing.state === 'RETURNED';

interface Props {
  task: Task;
  onDone: () => void;
  onProblem: (error: unknown) => void;
}

/** 本期无发生 in one tap; how to take it back is told with it. */
export function NilButton({ task, onDone, onProblem }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [keyFor] = useState(createKeeper);
  const { obligationId, filing } = task;
  async function nil(): Promise<void> {
    setBusy(true);
    try {
      const input = { obligationId, idempotencyKey: keyFor({ obligationId, after: filing?.version ?? 0 }) };
      const { fileNil } = await execute(FileNilDocument, { input });
      refuse(fileNil.errors);
      const published = fileNil.filing?.state === 'PUBLISHED';
      notification.success({ message: t(published ? 'fill.nilPublished' : 'fill.nilSubmitted'), placement: 'bottom' });
      onDone();
    } catch (error) {
      onProblem(error);
    } finally {
      setBusy(false);
    }
  }
  return (
    <Button size="large" loading={busy} onClick={() => void nil()}>
      {t('fill.nil')}
    </Button>
  );
}
