import type { SealingPartsFragment } from '@sanwu/schema';
import { Link } from 'react-router';
import { useT } from '../../providers/i18n.ts';
import { COUNTED } from './seal-words.ts';

/** How many vehicles stand where; each number opens its rows. */
export function SealCounts({ sealing: { id, counts } }: { sealing: SealingPartsFragment }) {
  const t = useT();
  const to = (word = '') => `/vehicles/sealings/${id}${word}`;
  return (
    <span className="seal-counts">
      <Link to={to()}>{t('sealing.total', { n: counts.total })}</Link>
      {COUNTED.map((one) => {
        const words = t(`sealing.counted.${one}`, { n: counts[one] });
        if (counts[one] === 0) return one === 'sealed' ? <span key={one}>{words}</span> : null;
        return (
          <Link key={one} to={to(`?counted=${one}`)}>
            {words}
          </Link>
        );
      })}
    </span>
  );
}
