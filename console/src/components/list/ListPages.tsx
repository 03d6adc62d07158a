import { Pagination } from 'antd';
import { PAGE_SIZES } from '../../lib/list-address.ts';
import { useT } from '../../providers/i18n.ts';
import type { ListControl } from './use-list-address.ts';

const [SMALLEST = 20] = PAGE_SIZES;

interface Props {
  control: ListControl;
  /** rows on this page */
  shown: number;
  /** undefined until it is counted */
  total: number | undefined;
  wide: boolean;
}

/** How many there are and, where one page does not hold them, the way to the others. */
export function ListPages({ control: { address, setTable }, shown, total, wide }: Props) {
  const t = useT();
  if (total !== undefined && total <= SMALLEST && address.page === 1) {
    return <p className="list-total muted">{t('list.total', { n: total })}</p>;
  }
  return (
    <Pagination
      current={address.page}
      pageSize={address.pageSize}
      total={total ?? (address.page - 1) * address.pageSize + shown}
      showTotal={(all) => (total === undefined ? t('list.counting') : t('list.total', { n: all }))}
      pageSizeOptions={PAGE_SIZES}
      showSizeChanger={wide && (total ?? 0) > SMALLEST}
      simple={!wide}
      onChange={(page, pageSize) => setTable({ page, pageSize, sort: address.sort })}
    />
  );
}
