import { NoticeQueuesDocument } from '@sanwu/schema';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { LooksDue } from '../checks/LooksDue.tsx';
import { TasksDue } from '../checks/TasksDue.tsx';
import { FindingsWaiting } from '../findings/FindingsWaiting.tsx';
import { WaitingActs } from '../home/WaitingActs.tsx';
import { WaitingBulletins } from '../home/WaitingBulletins.tsx';
import { WaitingExemptions } from '../home/WaitingExemptions.tsx';
import { WaitingFilings } from '../home/WaitingFilings.tsx';
import { QueuePanels } from './QueuePanels.tsx';

const SHOWN = 10;

/** 待办: all that waits for the viewer, by what it waits for. */
export function Work() {
  const t = useT();
  const { data, error, refetch } = useDocument(
    NoticeQueuesDocument,
    { take: SHOWN },
    { keep: true, live: ['notices'] },
  );
  const waiting = data?.noticeQueues.reduce((sum, { totalItems }) => sum + totalItems, 0);
  return (
    <>
      <PageHeader
        title={waiting ? t('work.some', { n: waiting }) : t(waiting === 0 ? 'work.none' : 'place.work')}
        note={t('work.note')}
        actions={<FindingsWaiting />}
      />
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!data && !error ? <Waiting rows={8} /> : null}
      {waiting === 0 ? <Empty>{t('work.noneHelp')}</Empty> : null}
      <QueuePanels queues={data?.noticeQueues ?? []} />
      <LooksDue />
      <TasksDue />
      <WaitingActs />
      <WaitingBulletins />
      <WaitingFilings />
      <WaitingExemptions />
    </>
  );
}
