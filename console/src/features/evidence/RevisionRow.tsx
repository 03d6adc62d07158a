import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { When } from '../../components/Due.tsx';
import { amountText } from '../../lib/money.ts';
import { useT } from '../../providers/i18n.ts';
import { Difference } from './Difference.tsx';
import type { Evidence } from './evidence.rules.ts';
import { HashText } from './HashText.tsx';
import { restatedIn } from './particulars.rules.ts';

type Revision = Evidence['revisions'][number];

/** One look at a page that found something else than the one before. */
export function RevisionRow({ revision, downloads }: { revision: Revision; downloads: boolean }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { before, erased, lookedAt, number, otherwise, pages, restated, shrunk, state } = revision;
  const comparable = before !== null && !before.erased && !erased && pages.length > 0;
  return (
    <li>
      <div className="revision-head">
        <strong>{t(`pageState.${state}`)}</strong>
        {pages.length > 0 ? <span className="muted">{t('evidence.version', { n: number })}</span> : null}
        {shrunk.map((what) => (
          <span key={what} className="due-left due-pressing">
            {t(`shrunk.${what}`)}
          </span>
        ))}
        <span className="muted revision-when">
          <When at={lookedAt} />
        </span>
      </div>
      {pages.length > 0 ? <Measures revision={revision} /> : null}
      {restated ? <Restated revision={revision} /> : null}
      {otherwise ? <p className="revision-note">{t('evidence.otherwise')}</p> : null}
      {erased ? <p className="revision-note">{t('evidence.erased')}</p> : null}
      {pages.map(({ hash }) => (
        <HashText key={hash} hash={hash} />
      ))}
      <div className="revision-actions">
        {comparable ? (
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'evidence.hideDifference' : 'evidence.showDifference', { n: before.number })}
          </Button>
        ) : null}
        {downloads
          ? pages.map((page, nr) =>
              page.erased ? null : (
                <Button
                  key={page.hash}
                  size="small"
                  icon={<DownloadOutlined />}
                  href={`/pages/${revision.id}/${nr + 1}`}
                >
                  {t(pages.length > 1 ? 'evidence.downloadPart' : 'evidence.download', { n: nr + 1 })}
                </Button>
              ),
            )
          : null}
      </div>
      {open ? <Difference id={revision.id} restated={restated} /> : null}
    </li>
  );
}

/** What a page says about itself otherwise than before. */
function Restated({ revision: { before, particulars } }: { revision: Revision }) {
  const t = useT();
  return (
    <ul className="revision-note">
      {restatedIn(before?.particulars ?? null, particulars).map(({ name, before: was, after }) => (
        <li key={name}>
          {t(was === null ? 'particulars.stated' : 'particulars.restated', {
            ...{ name: t(`particulars.${name}`), before: was ?? '', after },
          })}
        </li>
      ))}
    </ul>
  );
}

function Measures({ revision: { amount, tableRows, textLength } }: { revision: Revision }) {
  const t = useT();
  return (
    <p className="muted revision-measures">
      <span>{t('evidence.length', { n: textLength })}</span>
      {tableRows > 0 ? <span>{t('evidence.rows', { n: tableRows })}</span> : null}
      {amount ? <span>{t('disclosure.yuan', { amount: amountText(amount) })}</span> : null}
    </p>
  );
}
