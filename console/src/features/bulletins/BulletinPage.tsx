import { type BulletinAction, BulletinDocument, type BulletinFullFragment } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { When } from '../../components/Due.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { NoRecord } from '../../components/shell/NoRecord.tsx';
import { useDates } from '../../components/use-dates.ts';
import { conflictOf } from '../../providers/errors.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { useDocument } from '../../providers/use-document.ts';
import { PaperButtons } from '../letter-papers/PaperButtons.tsx';
import { PaperSheet } from '../letter-papers/PaperSheet.tsx';
import { takeStep } from './bulletin-steps.ts';
import './bulletins.css';

/** One bulletin: where it stands on top, what it says on the left, what happened on the right. */
export function BulletinPage() {
  const t = useT();
  const dates = useDates();
  const { id = '' } = useParams();
  const { data, error, refetch } = useDocument(
    BulletinDocument,
    { id },
    { live: ['bulletins'], ids: { bulletins: [id] } },
  );
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={10} />;
  const { bulletin } = data;
  if (!bulletin) return <NoRecord why={t('bulletin.missing')} />;
  return (
    <>
      <PageHeader
        title={bulletin.title}
        note={
          <span className="facts-line">
            <strong className="letter-number">{bulletin.number ?? t('bulletin.unnumbered')}</strong>
            <span className="state-tag">{t(`bulletinState.${bulletin.state}`)}</span>
            <span>{t(`bulletinScope.${bulletin.scope}`)}</span>
            {bulletin.withdrawnOn ? (
              <span>{t('bulletin.withdrawnOn', { day: dates.day(bulletin.withdrawnOn) })}</span>
            ) : null}
          </span>
        }
        actions={<Actions bulletin={bulletin} onDone={refetch} />}
      />
      {bulletin.withdrawnReason ? <p className="note">{bulletin.withdrawnReason}</p> : null}
      <div className="two-columns">
        <Sheet bulletin={bulletin} />
        <div>
          <Panel title={t('paper.title')}>
            <div className="panel-words">
              <PaperButtons at={`/papers/bulletins/${bulletin.id}`} draft={bulletin.number === null} />
            </div>
          </Panel>
          <Course bulletin={bulletin} />
        </div>
      </div>
    </>
  );
}

/** The bulletin as it stands on paper, and below it the letters that its cases come from. */
function Sheet({ bulletin }: { bulletin: BulletinFullFragment }) {
  const t = useT();
  const told = bulletin.cases.filter(({ noticeId }) => noticeId !== null);
  return (
    <article className="letter-paper" aria-label={t('bulletin.body')}>
      <PaperSheet paper={bulletin.paper} />
      {told.length > 0 ? (
        <ul className="letter-now-list" aria-label={t('bulletin.letters')}>
          {told.map((one) => (
            <li key={one.id}>
              <span className="letter-now-text" lang="zh-CN">
                {one.unit.name}：{one.fact}
              </span>
              <Link className="letter-now" to={`/notices/${one.noticeId}`}>
                {t('bulletin.letter')}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="letter-people">
        {t('bulletin.people', { drafter: bulletin.drafter.name, approver: bulletin.approver.name })}
      </p>
    </article>
  );
}

function Course({ bulletin }: { bulletin: BulletinFullFragment }) {
  const t = useT();
  if (bulletin.timeline.length === 0) return null;
  return (
    <Panel title={t('notice.timeline')} count={bulletin.timeline.length}>
      <ol className="timeline">
        {bulletin.timeline.toReversed().map((event) => (
          <li key={event.id}>
            <p className="timeline-what">
              <strong>{event.from === null ? t('event.DRAFT') : t(`bulletinEvent.${event.action}`)}</strong>
              <span className="muted">
                <When at={event.at} />
              </span>
            </p>
            <p className="timeline-who">{event.actor.name}</p>
            {event.reason ? <p className="timeline-why">{event.reason}</p> : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

const ORDER: readonly BulletinAction[] = ['PUBLISH', 'SUBMIT', 'EDIT', 'RETURN', 'WITHDRAW'];
/** What carries it on. */
const ONWARD: ReadonlySet<BulletinAction> = new Set(['PUBLISH', 'SUBMIT']);
const SAID = ['RETURN', 'WITHDRAW', 'PUBLISH'] as const;
type Said = (typeof SAID)[number];
const isSaid = (action: BulletinAction): action is Said => SAID.some((one) => one === action);

/** What the viewer may do now: the step that carries it on first; what is weighty asks before it is done. */
function Actions({ bulletin, onDone }: { bulletin: BulletinFullFragment; onDone: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const { notification } = App.useApp();
  const [asking, setAsking] = useState<Said>();
  const [busy, setBusy] = useState(false);
  const allowed = ORDER.filter((action) => bulletin.viewerCan.some((one) => one.action === action && one.allowed));
  const { id, version } = bulletin;
  async function take(action: BulletinAction, reason?: string): Promise<void> {
    await takeStep(action, { id, version, ...(reason === undefined ? {} : { reason }) });
    notification.success({ message: t(`bulletinDone.${action}`), placement: 'bottom', duration: 3 });
    onDone();
  }
  async function submit(): Promise<void> {
    setBusy(true);
    try {
      await take('SUBMIT');
    } catch (error) {
      notification.error({ message: messageOf(error), placement: 'bottom', duration: 8 });
      if (conflictOf(error)) onDone();
    } finally {
      setBusy(false);
    }
  }
  function start(action: BulletinAction): void {
    if (action === 'EDIT') void navigate(`/bulletins/${id}/edit`);
    else if (isSaid(action)) setAsking(action);
    else void submit();
  }
  return (
    <div className="notice-actions">
      {allowed.map((action) => (
        <Button
          key={action}
          {...(ONWARD.has(action) ? { type: 'primary' as const } : {})}
          loading={busy && action === 'SUBMIT'}
          onClick={() => start(action)}
        >
          {t(`bulletinAction.${action}`)}
        </Button>
      ))}
      {asking ? (
        <ReasonDialog
          title={t(`bulletinAction.${asking}`)}
          draft={`bulletin:${id}:${version}:${asking}`}
          effect={t(`bulletinEffect.${asking}`, { who: t(`bulletinReaders.${bulletin.scope}`) })}
          label={t(`bulletinReason.${asking}`)}
          required={asking !== 'PUBLISH'}
          confirm={t(`bulletinAction.${asking}`)}
          onConfirm={async (reason) => {
            await take(asking, reason);
            setAsking(undefined);
          }}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </div>
  );
}
