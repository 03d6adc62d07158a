import { type SupervisionBy, SupervisionFiguresDocument, type SupervisionRowFragment } from '@sanwu/schema';
import { Segmented, Table } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { DaysChoice } from '../../components/list/DaysChoice.tsx';
import { FilterSentence } from '../../components/list/FilterSentence.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { spanOf } from '../catalogue/coverage.rules.ts';
import './figures.css';

const BYS: readonly SupervisionBy[] = ['UNIT', 'OFFICER', 'DESK'];
const WHOLE = [
  'checks',
  'found',
  'suggestions',
  'rectifications',
  'explanations',
  'rectified',
  'sentBack',
  'notSent',
] as const;

/** 监督统计: checks, letters, what was put right and how fast, by unit, officer and desk. */
export function SupervisionFigures() {
  const t = useT();
  const { today } = useDates();
  const control = useListAddress([]);
  const { values } = control.address;
  const by = BYS.find((one) => one === values['by']) ?? 'UNIT';
  const span = spanOf(values, today);
  const { data, error, refetch } = useDocument(SupervisionFiguresDocument, { ...span, by }, { keep: true });
  const all = data?.all[0];
  return (
    <>
      <PageHeader title={t('place.supervisionFigures')} note={t('supervision.note')} />
      <FilterSentence control={control}>
        <span>{t('supervision.within')}</span>
        <DaysChoice control={control} latest={today} />
      </FilterSentence>
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!data && !error ? <Waiting rows={6} /> : null}
      {data ? (
        <Panel title={t('supervision.all')}>
          {all ? <Facts row={all} span={span} /> : <Empty>{t('supervision.nothing')}</Empty>}
        </Panel>
      ) : null}
      {data && data.parts.length > 0 ? (
        <Panel
          title={t('supervision.parts')}
          extra={
            <Segmented
              value={by}
              options={BYS.map((value) => ({ value, label: t(`supervisionBy.${value}`) }))}
              onChange={(value) => control.setFilter('by', value)}
            />
          }
        >
          <Table
            size="middle"
            rowKey={(row) => row.key ?? ''}
            dataSource={[...data.parts]}
            pagination={false}
            scroll={{ x: 'max-content' }}
            columns={[
              { key: 'label', title: t(`supervisionBy.${by}`), render: ({ label }: SupervisionRowFragment) => label },
              ...WHOLE.map((figure) => ({
                key: figure,
                title: t(`supervision.${figure}`),
                render: (row: SupervisionRowFragment) => (
                  <span className={row[figure] === 0 ? 'muted' : ''}>{row[figure]}</span>
                ),
              })),
              { key: 'onTime', title: t('supervision.onTime'), render: onTime },
              {
                key: 'daysToReview',
                title: t('supervision.daysToReview'),
                render: ({ daysToReview }: SupervisionRowFragment) => daysToReview ?? '—',
              },
              {
                key: 'daysToClose',
                title: t('supervision.daysToClose'),
                render: ({ daysToClose }: SupervisionRowFragment) => daysToClose ?? '—',
              },
            ]}
          />
        </Panel>
      ) : null}
    </>
  );
}

const onTime = ({ answersOnTime, answersDue }: SupervisionRowFragment): string =>
  answersDue === 0 ? '—' : `${answersOnTime}/${answersDue}`;

interface FactsProps {
  row: SupervisionRowFragment;
  span: { from: string; to: string };
}

/** All together; what has a list of its own leads to it. */
function Facts({ row, span: { from, to } }: FactsProps) {
  const t = useT();
  const days = `from=${from}&to=${to}`;
  const lists: Partial<Record<(typeof WHOLE)[number], string>> = {
    ...{ checks: `/checks?${days}`, found: `/findings?${days}` },
    ...{ suggestions: '/notices?kind=SUGGESTION', rectifications: '/notices?kind=RECTIFICATION' },
  };
  const others: readonly [key: string, label: string, told: ReactNode][] = [
    ['onTime', t('supervision.onTime'), onTime(row)],
    ['daysToReview', t('supervision.daysToReview'), row.daysToReview ?? '—'],
    ['daysToClose', t('supervision.daysToClose'), row.daysToClose ?? '—'],
    [
      'bulletins',
      t('place.bulletins'),
      <Link key="bulletins" to="/bulletins">
        {row.bulletins}
      </Link>,
    ],
  ];
  const whole = WHOLE.map((figure): (typeof others)[number] => {
    const list = lists[figure];
    return [
      figure,
      t(`supervision.${figure}`),
      list ? (
        <Link key={figure} to={list}>
          {row[figure]}
        </Link>
      ) : (
        row[figure]
      ),
    ];
  });
  return (
    <ul className="supervision-all">
      {[...whole, ...others].map(([key, label, told]) => (
        <li key={key}>
          <span className="muted">{label}</span>
          <strong>{told}</strong>
        </li>
      ))}
    </ul>
  );
}
