import type { NoticeFullFragment } from '@sanwu/schema';
import { Grid, Steps } from 'antd';
import { Due, When } from '../../components/Due.tsx';
import { LightTag } from '../../components/LightTag.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Sentence } from '../../components/Sentence.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { StateTag } from './LetterState.tsx';
import { OWES_ANSWER } from './letter-states.ts';
import { NoticeActions } from './NoticeActions.tsx';

interface Props {
  notice: NoticeFullFragment;
  onDone: () => void;
  onAnswer: () => void;
}

/** What it is, whose move it is and by when, how far it has come. */
export function NoticeHead({ notice, onDone, onAnswer }: Props) {
  const t = useT();
  const dates = useDates();
  const wide = Grid.useBreakpoint().lg !== false;
  const at = notice.steps.findIndex((step) => step.current);
  const owed = notice.answerObligation;
  return (
    <>
      <PageHeader
        title={notice.title}
        note={
          <span className="facts-line">
            <span>
              {t(`noticeKind.${notice.kind}`)}{' '}
              <strong className="letter-number">{notice.number ?? notice.serial}</strong>
            </span>
            <StateTag state={notice.state} />
            {notice.lateSince ? (
              <span className="late-word">{t('notice.lateSince', { day: dates.day(notice.lateSince) })}</span>
            ) : null}
            {notice.round > 1 ? <span>{t('notice.round', { n: notice.round })}</span> : null}
            <span>
              {t('notice.to')} <UnitLink id={notice.addressee.id} name={notice.addressee.name} />
            </span>
          </span>
        }
        actions={<NoticeActions notice={notice} onDone={onDone} onAnswer={onAnswer} />}
      />
      <section className="panel whose-move" aria-label={t('notice.progress')}>
        <p className="move">
          {notice.moveOf ? (
            <>
              <span>
                <Sentence message="notice.waitsFor" part="who">
                  <strong>{notice.moveOf}</strong>
                </Sentence>
              </span>
              {OWES_ANSWER.has(notice.state) ? (
                <span className="move-due">
                  <span>{t('notice.answerUntil')}</span>
                  <Due day={notice.answerBy} workingDaysLeft={owed?.workingDaysLeft ?? null} />
                  {owed && owed.light !== 'GREEN' ? <LightTag light={owed.light} /> : null}
                </span>
              ) : null}
            </>
          ) : (
            <strong>{t(notice.state === 'WITHDRAWN' ? 'notice.withdrawn' : 'notice.closed')}</strong>
          )}
        </p>
        <Steps
          size="small"
          current={at < 0 ? notice.steps.length : at}
          initial={wide ? 0 : nearFrom(notice.steps.length, at)}
          direction={wide ? 'horizontal' : 'vertical'}
          labelPlacement={wide ? 'vertical' : 'horizontal'}
          items={(wide ? notice.steps : notice.steps.slice(nearFrom(notice.steps.length, at)).slice(0, 3)).map(
            (step) => ({
              title: t(`noticeState.${step.state}`),
              status: statusOf(step),
              ...(step.reachedAt ? { description: <When at={step.reachedAt} /> } : {}),
            }),
          )}
        />
      </section>
    </>
  );
}

/** The last step is done as soon as it is reached. */
function statusOf({ current, reachedAt, state }: NoticeFullFragment['steps'][number]): 'process' | 'finish' | 'wait' {
  if (current && state !== 'CLOSED') return 'process';
  return reachedAt ? 'finish' : 'wait';
}

/** On a phone only the step before, this one and the next are shown. */
function nearFrom(count: number, at: number): number {
  return at < 0 ? count - 2 : Math.max(0, at - 1);
}
