import type { NoticeRowFragment } from '@sanwu/schema';
import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/States.tsx';
import { type Translate, useT } from '../../providers/i18n.ts';
import { usePermission } from '../../providers/viewer.tsx';
import { LetterRows } from './LetterRows.tsx';

interface Props {
  letters: { items: readonly NoticeRowFragment[]; totalItems: number };
  unitId: string;
}

/** The next step of a letter for those who hold the right to it: receiving and answering are two rights. */
function nextStep(t: Translate, receives: boolean, answers: boolean): (row: NoticeRowFragment) => string | undefined {
  return ({ state }) => {
    if (state === 'ISSUED' && receives) return t('action.RECEIVE');
    return (state === 'RECEIVED' || state === 'IN_HAND') && answers ? t('home.answer') : undefined;
  };
}

/** Letters to a unit that are under way. */
export function InboxPanel({ letters, unitId }: Props) {
  const t = useT();
  const step = nextStep(t, usePermission('NOTICE_RECEIVE'), usePermission('NOTICE_ANSWER'));
  return (
    <Panel
      title={t('home.letters')}
      count={letters.totalItems}
      to={`/notices?unit=${unitId}&state=UNDER_WAY`}
      toLabel={t('common.all')}
    >
      {letters.totalItems === 0 ? (
        <Empty>{t('home.noLetters')}</Empty>
      ) : (
        <LetterRows rows={letters.items} withUnit={false} step={step} />
      )}
    </Panel>
  );
}
