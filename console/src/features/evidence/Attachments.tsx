import { DownloadOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { When } from '../../components/Due.tsx';
import { useDates } from '../../components/use-dates.ts';
import { sizeText } from '../../lib/size-text.ts';
import { useT } from '../../providers/i18n.ts';
import type { Evidence } from './evidence.rules.ts';
import { HashText } from './HashText.tsx';

type Attachment = Evidence['attachments'][number];
type Revision = Attachment['revisions'][number];

/** 附件: the files that a page links to, or linked to, and what became of them. */
export function Attachments({ attachments, downloads }: { attachments: readonly Attachment[]; downloads: boolean }) {
  const t = useT();
  if (attachments.length === 0) return null;
  return (
    <section className="attachments" aria-label={t('attachment.title')}>
      <h3>{t('attachment.count', { n: attachments.length })}</h3>
      <ul>
        {attachments.map((attachment) => (
          <AttachmentRow key={attachment.id} attachment={attachment} downloads={downloads} />
        ))}
      </ul>
    </section>
  );
}

function AttachmentRow({ attachment, downloads }: { attachment: Attachment; downloads: boolean }) {
  const t = useT();
  const dates = useDates();
  const { failure, listed, missedAt, name, position, revisions, unlistedAt } = attachment;
  const [newest] = revisions;
  const waits = revisions.length === 0 && !failure && !missedAt && listed;
  return (
    <li>
      <p className="attachment-name">
        <PaperClipOutlined aria-hidden />
        <strong>{name ?? t('attachment.unnamed', { n: position })}</strong>
        {newest?.state === 'GONE' ? <span className="due-left due-pressing">{t('attachment.state.GONE')}</span> : null}
      </p>
      {waits ? <p className="revision-note muted">{t('attachment.waits')}</p> : null}
      {unlistedAt ? (
        <p className="revision-note">{t('attachment.unlisted', { when: dates.when(unlistedAt) })}</p>
      ) : null}
      {missedAt ? <p className="revision-note">{t('attachment.missed', { when: dates.when(missedAt) })}</p> : null}
      {failure ? <p className="revision-note">{t('attachment.failed', { why: failure })}</p> : null}
      {newest?.misnamed && newest.kind ? (
        <p className="revision-note">{t('attachment.misnamed', { kind: t(`fileKind.${newest.kind}`) })}</p>
      ) : null}
      {revisions.map((revision) => (
        <AttachmentLook key={revision.id} revision={revision} downloads={downloads} />
      ))}
    </li>
  );
}

/** One look at a file that found something else than the one before. */
function AttachmentLook({ revision, downloads }: { revision: Revision; downloads: boolean }) {
  const t = useT();
  const { erased, grown, hash, id, kind, lookedAt, number, size, state } = revision;
  return (
    <div className="attachment-look">
      <p className="revision-measures">
        <span>{t(`attachment.state.${state}`)}</span>
        {hash ? <span className="muted">{t('evidence.version', { n: number })}</span> : null}
        {kind && size !== null ? <span className="muted">{`${t(`fileKind.${kind}`)} · ${sizeText(size)}`}</span> : null}
        {state === 'CHANGED' && grown !== null ? <span className="muted">{t(...grownWords(grown))}</span> : null}
        <span className="muted revision-when">
          <When at={lookedAt} />
        </span>
      </p>
      {hash ? <HashText hash={hash} /> : null}
      {erased ? <p className="revision-note">{t('evidence.erased')}</p> : null}
      {downloads && hash && !erased ? (
        <div className="revision-actions">
          <Button size="small" icon={<DownloadOutlined />} href={`/attachments/${id}`}>
            {t('attachment.download')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** How much larger or smaller a file is than before. */
function grownWords(
  grown: number,
): ['attachment.larger' | 'attachment.smaller' | 'attachment.sameSize', { by: string }] {
  const by = sizeText(Math.abs(grown));
  if (grown === 0) return ['attachment.sameSize', { by }];
  return [grown > 0 ? 'attachment.larger' : 'attachment.smaller', { by }];
}
