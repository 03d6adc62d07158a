import { Button, Tooltip } from 'antd';
import { useT } from '../../providers/i18n.ts';

/** Rows that one workbook takes. */
const MOST_ROWS = 10_000;

interface Props {
  kind: 'DISCLOSURES' | 'OBLIGATIONS' | 'FINDINGS' | 'CHECKS';
  /** as the list is asked for */
  filter: object;
  sort: readonly object[];
  /** undefined until it is counted */
  total: number | undefined;
}

/** 导出: exactly what a list is filtered to, in its order; where that is too much, it says so. */
export function ExportButton({ kind, filter, sort, total }: Props) {
  const t = useT();
  if (total !== undefined && total > MOST_ROWS) {
    return (
      <Tooltip title={t('list.exportTooMany', { n: MOST_ROWS })}>
        <Button disabled>{t('list.export')}</Button>
      </Tooltip>
    );
  }
  const asked = new URLSearchParams({ filter: JSON.stringify(filter), sort: JSON.stringify(sort) });
  return <Button href={`/exports/${kind}?${asked}`}>{t('list.export')}</Button>;
}
