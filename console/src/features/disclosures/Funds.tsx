import { Tag } from 'antd';
import { amountText } from '../../lib/money.ts';
import { useT } from '../../providers/i18n.ts';

/** What an entry discloses in yuan; of a nil return, that nothing happened 本期无发生. */
export function Funds({ amount, nil }: { amount: string | null; nil: boolean }) {
  const t = useT();
  if (nil) return <Tag>{t('disclosure.nil')}</Tag>;
  return amount === null ? <span className="muted">—</span> : amountText(amount);
}
