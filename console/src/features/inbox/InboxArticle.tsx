import type { UnmatchedArticlePartsFragment } from '@sanwu/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { When } from '../../components/Due.tsx';
import { useT } from '../../providers/i18n.ts';
import { PageParticulars } from '../evidence/PageParticulars.tsx';
import { AssignDialog } from './AssignDialog.tsx';
import { useSettle } from './use-settle.tsx';

interface Props {
  article: UnmatchedArticlePartsFragment;
  onDone: () => void;
}

/** One article with what it may be: the likeliest is one click. */
export function InboxArticle({ article, onDone }: Props) {
  const t = useT();
  const [choosing, setChoosing] = useState(false);
  const settle = useSettle(article, onDone);
  const { because, title, url, beginning, source, particulars, publishedAt, viewerCanAssign } = article;
  const [likeliest] = article.suggestions;
  // without a day nothing can be assigned in one click
  const offered = because === 'NO_DAY' ? undefined : likeliest;
  return (
    <li className="inbox-article" aria-label={title}>
      <div className="inbox-words">
        <h2>
          {url ? (
            <a href={url} target="_blank" rel="noreferrer noopener">
              {title}
            </a>
          ) : (
            title
          )}
        </h2>
        <p className="muted">
          {source.name} · <When at={publishedAt} />
        </p>
        <p className="inbox-beginning muted">{beginning}</p>
        <PageParticulars particulars={particulars} />
        <p className="inbox-because">{t(`unmatched.${because}`)}</p>
      </div>
      {viewerCanAssign ? (
        <div className="inbox-actions">
          {because === 'NO_DISCLOSURE' ? (
            <Button onClick={settle.reopen}>{t('inbox.reopen')}</Button>
          ) : (
            <>
              {offered ? (
                <Button
                  color="primary"
                  variant="outlined"
                  className="inbox-offer"
                  loading={settle.busy}
                  onClick={() => settle.assignNow({ ...keysOf(offered), remember: true })}
                >
                  {t('inbox.offer', offered)}
                </Button>
              ) : null}
              <Button onClick={() => setChoosing(true)}>{t(offered ? 'inbox.other' : 'inbox.choose')}</Button>
              <Button onClick={settle.dismiss} disabled={settle.busy}>
                {t('inbox.dismiss')}
              </Button>
            </>
          )}
        </div>
      ) : null}
      {choosing ? <AssignDialog article={article} onAssign={settle.assign} onClose={() => setChoosing(false)} /> : null}
    </li>
  );
}

const keysOf = ({ itemId, unitId, period }: UnmatchedArticlePartsFragment['suggestions'][number]) => ({
  itemId,
  unitId,
  period,
});
