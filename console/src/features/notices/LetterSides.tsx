import type { NoticeFullFragment } from '@sanwu/schema';
import { Link } from 'react-router';
import { When } from '../../components/Due.tsx';
import { FileList } from '../../components/FileList.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { PaperButtons } from '../letter-papers/PaperButtons.tsx';
import { StateTag } from './LetterState.tsx';

/** All who are written to, where there are several: each stands where it stands. */
export function Addressees({ notice }: { notice: NoticeFullFragment }) {
  const t = useT();
  if (notice.addressees.length < 2) return null;
  return (
    <Panel title={t('notice.addressees')} count={notice.addressees.length}>
      <ul className="letter-list">
        {notice.addressees.map(({ noticeId, state, unit }) => (
          <li key={unit.id}>
            {noticeId && noticeId !== notice.id ? (
              <Link to={`/notices/${noticeId}`}>{unit.name}</Link>
            ) : (
              <strong>{unit.name}</strong>
            )}
            <StateTag state={state} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Who signs, where more than one does. */
export function Signers({ notice }: { notice: NoticeFullFragment }) {
  const t = useT();
  if (notice.signers.length < 2) return null;
  return (
    <Panel title={t('notice.signers')}>
      <ol className="letter-list">
        {notice.signers.map((one) => (
          <li key={one.id}>
            <span>
              {t(`signerRole.${one.role}`)} <strong>{one.person.name}</strong>{' '}
              {one.signer && one.signer.id !== one.person.id ? t('notice.signedFor', { name: one.signer.name }) : ''}
            </span>
            <span className="muted">{one.signedAt ? <When at={one.signedAt} /> : t('notice.notSigned')}</span>
            {one.opinion ? <p>{one.opinion}</p> : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** Later days asked for, and objections, with what became of them. */
export function Asks({ notice }: { notice: NoticeFullFragment }) {
  const t = useT();
  const dates = useDates();
  const { extensions, objections } = notice;
  if (extensions.length + objections.length === 0) return null;
  return (
    <Panel title={t('notice.asks')} count={extensions.length + objections.length}>
      <ul className="letter-list">
        {extensions.map((one) => (
          <li key={one.id}>
            <span>
              <strong>{t('notice.extension', { day: dates.day(one.wantedBy) })}</strong>{' '}
              <span className="muted">
                {one.by.name} <When at={one.askedAt} />
              </span>
            </span>
            <p>{one.reason}</p>
            <p className={one.decidedAt ? '' : 'muted'}>
              {!one.decidedAt
                ? t('notice.undecided')
                : one.grantedUntil
                  ? t('notice.granted', { day: dates.day(one.grantedUntil), by: one.decider?.name ?? '' })
                  : t('notice.refused', { by: one.decider?.name ?? '' })}
              {one.remark ? ` ${one.remark}` : ''}
            </p>
          </li>
        ))}
        {objections.map((one) => (
          <li key={one.id}>
            <span>
              <strong>{t('notice.objection')}</strong>{' '}
              <span className="muted">
                {one.by.name} <When at={one.raisedAt} />
              </span>
            </span>
            <p>{one.text}</p>
            <FileList files={one.files} />
            <p className={one.decidedAt ? '' : 'muted'}>
              {one.upheld === null
                ? t('notice.undecided')
                : `${t(one.upheld ? 'notice.upheld' : 'notice.notUpheld', { by: one.decider?.name ?? '' })} ${one.reason ?? ''}`}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Leaders' words about the letter. */
export function Instructions({ notice }: { notice: NoticeFullFragment }) {
  const t = useT();
  const dates = useDates();
  if (notice.instructions.length === 0) return null;
  return (
    <Panel title={t('notice.instructions')} count={notice.instructions.length}>
      <ul className="letter-list">
        {notice.instructions.map((one) => (
          <li key={one.id}>
            <span>
              <strong>{one.leader.name}</strong> <span className="muted">{dates.day(one.givenOn)}</span>
            </span>
            <p>{one.text}</p>
            <p className="muted">{t('notice.enteredBy', { name: one.by.name })}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The number that the paper bears, and its scan. */
export function Paper({ notice }: { notice: NoticeFullFragment }) {
  const t = useT();
  return (
    <Panel title={t('paper.title')}>
      <div className="panel-words">
        <PaperButtons at={`/papers/${notice.id}`} draft={!notice.issuedAt && notice.state !== 'WITHDRAWN'} />
        {notice.officialNumber ? (
          <p>
            {t('notice.officialNumber')}：<strong>{notice.officialNumber}</strong>
          </p>
        ) : null}
        <FileList files={notice.scan ? [notice.scan] : []} />
      </div>
    </Panel>
  );
}
