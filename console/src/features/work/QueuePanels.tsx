import type { NoticeQueuesQuery } from '@sanwu/schema';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { LetterRows } from '../home/LetterRows.tsx';

/** What waits for the viewer, a panel for each queue, with the next step on each line. */
export function QueuePanels({ queues }: { queues: NoticeQueuesQuery['noticeQueues'] }) {
  const t = useT();
  return queues.map(({ queue, items, totalItems }) => (
    <Panel
      key={queue}
      title={t(`queue.${queue}`)}
      count={totalItems}
      to={`/notices?queue=${queue}`}
      toLabel={t('common.all')}
    >
      <LetterRows rows={items} step={() => t(`queueStep.${queue}`)} />
    </Panel>
  ));
}
