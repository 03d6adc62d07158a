import { useT } from '../../providers/i18n.ts';
import { usePermission, useViewer } from '../../providers/viewer.tsx';
import { Tasks } from './Tasks.tsx';

const SHOWN = 10;

/** What plans and draws want the viewer's own room, team or committee to look at; nothing when there is none. */
export function TasksDue() {
  const t = useT();
  const looks = usePermission('CHECK_RECORD');
  const desk = useViewer().posts[0]?.unit.id;
  if (!looks || !desk) return null;
  const values = { desk, state: 'OPEN' };
  return (
    <Tasks
      values={values}
      title={t('checkTask.waiting')}
      to={`/checks/tasks?${new URLSearchParams(values)}`}
      take={SHOWN}
      quiet
    />
  );
}
