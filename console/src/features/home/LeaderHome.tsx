import { NoticesToSignDocument, RedObligationsDocument } from '@sanwu/schema';
import { Link } from 'react-router';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { type Translate, useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { DayNote } from './DayNote.tsx';
import { DistrictLights } from './DistrictLights.tsx';
import { FigureRow } from './FigureRow.tsx';
import { SignCard } from './SignCard.tsx';
import { TalkTo } from './TalkTo.tsx';
import { WaitingActs } from './WaitingActs.tsx';
import { WaitingBulletins } from './WaitingBulletins.tsx';
import { WaitingExemptions } from './WaitingExemptions.tsx';

function signTitle(t: Translate, count: number | undefined): string {
  if (count === undefined) return t('place.home');
  return count > 0 ? t('home.toSignCount', { n: count }) : t('home.noneToSign');
}

/** The leader's minute: what waits for a signature, five figures, three units to talk to. */
export function LeaderHome() {
  const t = useT();
  const toSign = useDocument(NoticesToSignDocument, { take: 10 }, { live: ['notices'] });
  const red = useDocument(RedObligationsDocument, {}, { live: ['obligations'] });
  const letters = toSign.data?.notices;
  return (
    <div className="leader">
      <PageHeader title={signTitle(t, letters?.totalItems)} note={<DayNote />} />
      {toSign.error && !letters ? <Failed error={toSign.error} retry={toSign.refetch} /> : null}
      <FigureRow five />
      <div className="two-columns home-columns">
        <div>
          {toSign.loading ? <Waiting rows={6} /> : null}
          {letters?.items.map((notice) => (
            <SignCard key={notice.id} notice={notice} onDone={toSign.refetch} />
          ))}
          {letters && letters.totalItems > letters.items.length ? (
            <p className="list-total">
              <Link to="/notices?queue=TO_APPROVE">{t('home.allToSign', { n: letters.totalItems })}</Link>
            </p>
          ) : null}
          <WaitingBulletins />
          <WaitingActs />
          <WaitingExemptions />
          <Panel title={t('home.talkTo')} className="talk-panel">
            {red.data ? <TalkTo rows={red.data.obligations.items} /> : <Waiting rows={3} />}
          </Panel>
        </div>
        <DistrictLights />
      </div>
    </div>
  );
}
