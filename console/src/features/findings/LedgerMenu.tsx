import type { FindingFilter } from '@sanwu/schema';
import { Button, Dropdown } from 'antd';
import { useT } from '../../providers/i18n.ts';

const LEDGERS = ['PROBLEM_LEDGER', 'RECTIFICATION_LEDGER'] as const;

/** 台账: what the list is filtered to, under the heads that such offices keep. */
export function LedgerMenu({ filter, sort }: { filter: FindingFilter; sort: readonly object[] }) {
  const t = useT();
  const asked = new URLSearchParams({ filter: JSON.stringify(filter), sort: JSON.stringify(sort) });
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      menu={{
        items: LEDGERS.map((kind) => ({
          key: kind,
          label: <a href={`/exports/${kind}?${asked}`}>{t(`ledger.${kind}`)}</a>,
        })),
      }}
    >
      <Button aria-haspopup="menu">{t('ledger.menu')}</Button>
    </Dropdown>
  );
}
