import { RequiredActsDocument } from '@sanwu/schema';
import { Link } from 'react-router';
import { Due } from '../../components/Due.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';

/** What letters order the viewer to do, and what was handed to them: on the home page of whoever it is about. */
export function WaitingActs() {
  const t = useT();
  const opens = useOpens('notices');
  const { data } = useDocument(RequiredActsDocument, {}, { enabled: opens, live: ['notices'] });
  const items = data?.requiredActs.items ?? [];
  if (items.length === 0) return null;
  return (
    <Panel title={t('home.acts')} count={items.length}>
      <ul className="letter-list">
        {items.map((act) => (
          <li key={act.id}>
            <span>
              <Link to={`/notices/${act.notice?.id ?? ''}`}>
                {t(`actKind.${act.kind}`)} {act.person.name}
              </Link>{' '}
              <span className="muted">{act.notice?.title}</span>
            </span>
            {act.state === 'OWED' ? (
              <Due day={act.dueOn} workingDaysLeft={null} />
            ) : (
              <span className="muted">{t(`actState.${act.state}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
