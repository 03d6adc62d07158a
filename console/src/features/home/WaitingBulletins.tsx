import { BulletinsToSignDocument } from '@sanwu/schema';
import { Link } from 'react-router';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';
import '../bulletins/bulletins.css';

/** Bulletins that wait for the leader's word. */
export function WaitingBulletins() {
  const t = useT();
  const opens = useOpens('bulletins');
  const { data } = useDocument(BulletinsToSignDocument, {}, { enabled: opens, live: ['bulletins'] });
  const items = data?.bulletins.items ?? [];
  if (items.length === 0) return null;
  return (
    <Panel title={t('home.bulletinsToSign')} count={items.length}>
      <ul className="bulletin-rows">
        {items.map((one) => (
          <li key={one.id}>
            <Link to={`/bulletins/${one.id}`}>{one.title}</Link>
            <span className="muted">{t(`bulletinScope.${one.scope}`)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
