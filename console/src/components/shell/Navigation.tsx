import { PlaceCountsDocument } from '@sanwu/schema';
import { Link, useLocation } from 'react-router';
import { UNDER_WAY } from '../../features/notices/notice-filter.ts';
import { useT } from '../../providers/i18n.ts';
import { useLights } from '../../providers/lights.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens, useViewer } from '../../providers/viewer.tsx';
import { isIn, placesFor } from './places.ts';

/** A place with a count opens what is counted; its filter stands there to be crossed out. */
const COUNTED: Readonly<Record<string, string>> = { '/notices': '?state=UNDER_WAY', '/warnings': '?light=LIT' };

/** The places, at the side on a desk and at the bottom on a phone, with what is open in them. */
export function Navigation() {
  const t = useT();
  const viewer = useViewer();
  const { pathname } = useLocation();
  const { data } = useDocument(
    PlaceCountsDocument,
    { underWay: UNDER_WAY },
    { enabled: useOpens('notices'), live: ['notices'] },
  );
  const waiting = (data?.noticeQueues ?? []).reduce((sum, { totalItems }) => sum + totalItems, 0);
  return (
    <nav className="places" aria-label={t('shell.places')}>
      <div className="places-list">
        {placesFor(viewer).map((place) => {
          const { to, label, icon: Icon } = place;
          const here = isIn(pathname, place) ? { className: 'active', 'aria-current': 'page' as const } : {};
          return (
            <Link key={to} to={to + (COUNTED[to] ?? '')} {...here}>
              <Icon />
              <span className="place-label">{t(label)}</span>
              {to === '/work' ? <Count n={waiting} /> : null}
              {to === '/notices' ? <Count n={data?.notices.totalItems ?? 0} /> : null}
              {to === '/warnings' && viewer.permissions.includes('LIGHT_READ') ? <OpenWarnings /> : null}
            </Link>
          );
        })}
      </div>
    </nav>
  );
}

function OpenWarnings() {
  const { counts } = useLights().lights;
  return <Count n={counts ? counts.obligations.red + counts.obligations.yellow : 0} />;
}

function Count({ n }: { n: number }) {
  return n > 0 ? <span className="place-count">{n}</span> : null;
}
