import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { type Particulars, statedIn } from './particulars.rules.ts';
import './evidence.css';

/** 页面信息: what a page says about itself; nothing where it says nothing. */
export function PageParticulars({ particulars }: { particulars: Particulars | null }) {
  const t = useT();
  const dates = useDates();
  const stated = statedIn(particulars);
  if (stated.length === 0) return null;
  return (
    <dl className="particulars" aria-label={t('particulars.title')}>
      {stated.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`particulars.${name}`)}</dt>
          <dd>{name === 'issuedOn' ? dates.day(value) : value}</dd>
        </div>
      ))}
    </dl>
  );
}
