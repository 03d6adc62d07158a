import type { SupervisionRowFragment } from '@sanwu/schema';
import { Table } from 'antd';
import { Link } from 'react-router';
import { useT } from '../../providers/i18n.ts';
import { deskLink, type Told } from './supervision-links.ts';

type Desk = SupervisionRowFragment['desks'][number];

interface Props {
  desks: readonly Desk[];
  told: Told;
}

/** 停留环节: how long letters that were begun in the span have waited by whom; the longest is opened itself. */
export function DeskDays({ desks, told }: Props) {
  const t = useT();
  return (
    <>
      <p className="muted supervision-note">{t('supervision.desksNote')}</p>
      <Table
        size="middle"
        rowKey="waiter"
        dataSource={[...desks]}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          { key: 'waiter', title: t('supervision.desk'), render: ({ waiter }: Desk) => t(`letterWaiter.${waiter}`) },
          {
            key: 'letters',
            title: t('supervision.deskLetters'),
            render: ({ waiter, letters }: Desk) => <Link to={deskLink(waiter, told, false)}>{letters}</Link>,
          },
          {
            key: 'waiting',
            title: t('supervision.deskWaiting'),
            render: ({ waiter, waiting }: Desk) => (
              <Link to={deskLink(waiter, told, true)} className={waiting === 0 ? 'muted' : ''}>
                {waiting}
              </Link>
            ),
          },
          { key: 'median', title: t('supervision.deskMedian'), render: ({ medianDays }: Desk) => medianDays },
          {
            key: 'longest',
            title: t('supervision.deskLongest'),
            render: ({ longestDays, longestId }: Desk) => <Link to={`/notices/${longestId}`}>{longestDays}</Link>,
          },
        ]}
      />
    </>
  );
}
