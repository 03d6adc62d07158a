import { NoticeDocument, type NoticeQuery } from '@sanwu/schema';
import { useRef } from 'react';
import { useParams } from 'react-router';
import { RecordHistory } from '../../components/RecordHistory.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { NoRecord } from '../../components/shell/NoRecord.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { usePermission, useViewer } from '../../providers/viewer.tsx';
import { LetterReminders } from '../reminders/RemindersPanel.tsx';
import { Acts } from './Acts.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { Answers } from './Answers.tsx';
import { LetterBody } from './LetterBody.tsx';
import { Addressees, Asks, Instructions, Paper, Signers } from './LetterSides.tsx';
import { NoticeHead } from './NoticeHead.tsx';
import { Timeline } from './Timeline.tsx';
import { WhoSigns } from './WhoSigns.tsx';

/** What the letter names and what it asks for: their lights stand on its page. */
function owedIn(notice: NoticeQuery['notice'] | undefined): string[] {
  const named = notice?.problems.map((problem) => problem.obligation?.id) ?? [];
  return [...named, notice?.answerObligation?.id].filter((one) => one !== undefined);
}

/** One letter: its state and whose move it is on top, the matter on the left, what happened on the right. */
export function NoticePage() {
  const t = useT();
  const { id = '' } = useParams();
  const answer = useRef<HTMLDivElement>(null);
  const { data, error, refetch } = useDocument(
    NoticeDocument,
    { id },
    {
      live: ['notices', 'obligations'],
      ids: (known) => ({ notices: [id], obligations: owedIn(known?.notice) }),
    },
  );
  const drafts = usePermission('NOTICE_RECEIVE');
  const viewer = useViewer();
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={10} />;
  const { notice } = data;
  if (!notice) return <NoRecord why={t('notice.missing')} />;
  const ours = viewer.posts.some((post) => post.unit.id === notice.addressee.id);
  const mayAnswer = notice.viewerCan.some((one) => one.action === 'ANSWER' && one.allowed);
  const mayDraft = drafts && ours && (notice.state === 'RECEIVED' || notice.state === 'IN_HAND');
  const toAnswer = () => {
    answer.current?.scrollIntoView({ block: 'start' });
    answer.current?.querySelector('textarea')?.focus();
  };
  return (
    <>
      <NoticeHead notice={notice} onDone={refetch} onAnswer={toAnswer} />
      <div className="two-columns">
        <div>
          <LetterBody notice={notice} />
          <Acts acts={notice.acts} addresseeId={notice.addressee.id} onDone={refetch} />
          <Answers notice={notice} />
          {mayAnswer || mayDraft ? (
            <div ref={answer}>
              {mayAnswer ? null : <WhoSigns notice={notice} />}
              <AnswerForm key={notice.round} notice={notice} signs={mayAnswer} onDone={refetch} />
            </div>
          ) : null}
          <Asks notice={notice} />
        </div>
        <div>
          <Addressees notice={notice} />
          <Signers notice={notice} />
          <Instructions notice={notice} />
          <Paper notice={notice} />
          <Timeline events={notice.timeline} />
          <LetterReminders id={id} />
          <RecordHistory recordId={id} resource="notices" folded />
        </div>
      </div>
    </>
  );
}
