import type { NoticeFullFragment } from '@sanwu/schema';
import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useViewer } from '../../providers/viewer.tsx';

/** For those of the unit who may read the letter but not answer it: who does. */
export function WhoSigns({ notice }: { notice: NoticeFullFragment }) {
  const t = useT();
  const ours = useViewer().posts.some((post) => post.unit.id === notice.addressee.id);
  const awaited = notice.state === 'ISSUED' || notice.state === 'RECEIVED';
  const answers = notice.viewerCan.some((one) => one.action === 'ANSWER');
  if (!ours || !awaited || answers) return null;
  return (
    <Panel title={t('answer.title')}>
      <Empty>{t('answer.headSigns', { unit: notice.addressee.shortName })}</Empty>
    </Panel>
  );
}
