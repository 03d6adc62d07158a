import { SealOfObligationDocument } from '@sanwu/schema';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { Plate } from './Plate.tsx';
import { standingOf } from './seal-words.ts';

/** Among the facts of what is owed: which vehicle, and where its seal stands; for those who see vehicles. */
export function SealTold({ obligationId }: { obligationId: string }) {
  const t = useT();
  const { today } = useDates();
  const sees = useOpens('vehicles');
  const { data } = useDocument(SealOfObligationDocument, { id: obligationId }, { enabled: sees, live: ['vehicles'] });
  const seal = data?.obligation?.seal;
  if (!seal) return null;
  return (
    <>
      <dt>{t('seal.vehicle')}</dt>
      <dd>
        <Plate seal={seal} /> <span className="state-tag">{t(`sealState.${standingOf(seal, today)}`)}</span>
      </dd>
    </>
  );
}
