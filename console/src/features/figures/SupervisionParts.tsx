import type { LetterWaiter, SupervisionBy, SupervisionRowFragment } from '@sanwu/schema';
import { Table } from 'antd';
import { Link } from 'react-router';
import { useT } from '../../providers/i18n.ts';
import { Computed, Figure, OnTime } from './SupervisionFacts.tsx';
import { deskLink, type Told } from './supervision-links.ts';

const WHOLE = [
  ...(['checks', 'found', 'suggestions', 'rectifications', 'explanations', 'rectified', 'sentBack'] as const),
  'notSent',
] as const;
const WAITERS: readonly LetterWaiter[] = ['DRAFTER', 'APPROVER', 'UNIT', 'REVIEWER'];

/** Rows of one page: a district of hundreds of units is told in several. */
const ROWS = 100;

interface Props {
  rows: readonly SupervisionRowFragment[];
  span: { readonly from: string; readonly to: string };
  by: SupervisionBy;
}

/** One row for each unit, officer or desk, and what has none last; every number opens its rows. */
export function SupervisionParts({ rows, span, by }: Props) {
  const t = useT();
  const told = ({ key }: SupervisionRowFragment): Told => ({ ...span, by, key });
  type Row = SupervisionRowFragment;
  return (
    <Table
      size="middle"
      rowKey={(row) => row.key ?? 'none'}
      dataSource={[...rows]}
      pagination={{ pageSize: ROWS, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 'max-content' }}
      columns={[
        { key: 'label', title: t(`supervisionBy.${by}`), fixed: 'left', render: ({ label }: Row) => label },
        ...WHOLE.map((figure) => ({
          key: figure,
          title: t(`supervision.${figure}`),
          render: (row: Row) => <Figure row={row} told={told(row)} figure={figure} />,
        })),
        { key: 'onTime', title: t('supervision.onTime'), render: (row: Row) => <OnTime row={row} told={told(row)} /> },
        {
          key: 'rounds',
          title: t('supervision.rounds'),
          render: (row: Row) => <Computed value={row.rounds} told={told(row)} of="answered" />,
        },
        {
          key: 'daysToReview',
          title: t('supervision.daysToReview'),
          render: (row: Row) => <Computed value={row.daysToReview} told={told(row)} of="reviewed" />,
        },
        {
          key: 'daysToClose',
          title: t('supervision.daysToClose'),
          render: (row: Row) => <Computed value={row.daysToClose} told={told(row)} of="ended" />,
        },
        ...WAITERS.map((waiter) => ({
          key: waiter,
          title: t(`supervision.deskOf.${waiter}`),
          render: (row: Row) => <Days row={row} told={told(row)} waiter={waiter} />,
        })),
      ]}
    />
  );
}

/** Median days at one desk, with the letters that were there; the longest opens its letter. */
function Days({ row, told, waiter }: { row: SupervisionRowFragment; told: Told; waiter: LetterWaiter }) {
  const desk = row.desks.find((one) => one.waiter === waiter);
  if (!desk) return <span className="muted">—</span>;
  return (
    <span>
      <Link to={deskLink(waiter, told, false)}>{desk.medianDays}</Link>/
      <Link to={`/notices/${desk.longestId}`}>{desk.longestDays}</Link>
    </span>
  );
}
