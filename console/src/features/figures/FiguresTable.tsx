import type { DisclosureFiguresQuery, FiguresBy } from '@sanwu/schema';
import { Grid, Table } from 'antd';
import { Link } from 'react-router';
import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/States.tsx';
import { amountText } from '../../lib/money.ts';
import { useT } from '../../providers/i18n.ts';
import { type Counted, rowsOf } from './figures.rules.ts';

type Figures = DisclosureFiguresQuery['disclosureFigures'];
type Row = Figures['parts'][number];

interface Props {
  figures: Figures;
  by: FiguresBy;
  values: Readonly<Record<string, string>>;
}

type Whole = Exclude<Counted, 'yuan'>;

const COUNTED: readonly Whole[] = ['due', 'published', 'inTime', 'late', 'entries'];

/** Part by part: a table on a desk, cards on a phone; each number opens its rows. */
export function FiguresTable({ figures, by, values }: Props) {
  const t = useT();
  const wide = Grid.useBreakpoint().lg !== false;
  const { root, from, to, dueUntil, parts } = figures;
  if (parts.length === 0) return <Empty>{t('figures.nothing')}</Empty>;
  const nameOf = ({ key, label }: Row) => (by === 'UNIT' && key === root.id ? t('coverage.itself') : label);
  const numberOf = ({ key, counts }: Row, counted: Whole) => {
    const number = counted === 'published' ? counts.inTime + counts.late : counts[counted];
    const asked = { root: root.id, span: { from, to }, dueUntil, values, by, key };
    const address = number > 0 && key !== null ? rowsOf(counted, asked) : null;
    return address ? <Link to={address}>{number}</Link> : <span className={number === 0 ? 'muted' : ''}>{number}</span>;
  };
  const percent = (value: number | null) => (value === null ? <span className="muted">—</span> : `${value}%`);
  const fundsOf = ({ key, counts }: Row) => {
    const asked = { root: root.id, span: { from, to }, dueUntil, values, by, key };
    const address = Number(counts.yuan) !== 0 && key !== null ? rowsOf('yuan', asked) : null;
    return address ? (
      <Link to={address}>{amountText(counts.yuan)}</Link>
    ) : (
      <span className="muted">{amountText(counts.yuan)}</span>
    );
  };
  const columns = [
    ...COUNTED.flatMap((counted) => [
      { key: counted as string, title: t(`figures.${counted}`), render: (row: Row) => numberOf(row, counted) },
      ...(counted === 'published'
        ? [
            {
              key: 'publishedPercent',
              title: t('figures.publishedPercent'),
              render: ({ counts }: Row) => percent(counts.publishedPercent),
            },
          ]
        : []),
      ...(counted === 'inTime'
        ? [
            {
              key: 'onTimePercent',
              title: t('figures.onTimePercent'),
              render: ({ counts }: Row) => percent(counts.onTimePercent),
            },
          ]
        : []),
    ]),
    { key: 'yuan', title: t('figures.yuan'), render: fundsOf },
  ];
  if (!wide) {
    return (
      <ul className="record-cards" aria-label={t(`figuresBy.${by}`)}>
        {parts.map((row) => (
          <li key={row.key ?? ''}>
            <div className="record-card-title">{nameOf(row)}</div>
            {columns.map(({ key, title, render }) => (
              <div key={key}>
                <span className="muted record-label">{title}</span>
                {render(row)}
              </div>
            ))}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Panel title={t(`figuresBy.${by}`)} count={parts.length}>
      <Table<Row>
        aria-label={t(`figuresBy.${by}`)}
        rowKey={(row) => row.key ?? ''}
        dataSource={parts}
        pagination={false}
        columns={[
          { key: 'name', title: t(`figuresBy.${by}`), render: (_, row) => nameOf(row) },
          ...columns.map(({ key, title, render }) => ({
            ...{ key, title, align: 'end' as const, width: key === 'yuan' ? 150 : 105 },
            render: (_: unknown, row: Row) => render(row),
          })),
        ]}
      />
    </Panel>
  );
}
