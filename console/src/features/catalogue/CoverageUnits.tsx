import { Grid, Table } from 'antd';
import { Link } from 'react-router';
import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import type { Proof, Ways } from './CoverageProof.tsx';
import { gapsOf, PARTS, type Part } from './coverage.rules.ts';

type Row = Proof['units'][number];

const COLUMNS: readonly Part[] = ['expected', ...PARTS];

/** The same by unit directly below: a table on a desk, cards on a phone; each number opens its rows, each unit its own proof. */
export function CoverageUnits({ proof, ways }: { proof: Proof; ways: Ways }) {
  const t = useT();
  const wide = Grid.useBreakpoint().lg !== false;
  if (proof.units.length === 0) return <Empty>{t('coverage.nothing')}</Empty>;
  const nameOf = ({ unit }: Row) =>
    unit && unit.id !== proof.root.id ? (
      <Link to={ways.proof(unit.id)}>{unit.name}</Link>
    ) : (
      <span>{unit ? t('coverage.itself') : t('coverage.elsewhere')}</span>
    );
  const numberOf = ({ unit, counts }: Row, part: Part) =>
    unit && counts[part] > 0 ? (
      <Link to={ways.rows(part, { unitId: unit.id, alone: unit.id === proof.root.id })}>{counts[part]}</Link>
    ) : (
      <span className={counts[part] === 0 ? 'muted' : ''}>{counts[part]}</span>
    );
  if (!wide) {
    return (
      <ul className="record-cards" aria-label={t('coverage.byUnit')}>
        {proof.units.map((row) => (
          <li key={row.unit?.id ?? ''}>
            <div className="record-card-title">{nameOf(row)}</div>
            {COLUMNS.map((part) => (
              <div key={part}>
                <span className="muted record-label">{t(`coverage.${part}`)}</span>
                {numberOf(row, part)}
              </div>
            ))}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Panel title={t('coverage.byUnit')} count={proof.units.length}>
      <Table<Row>
        aria-label={t('coverage.byUnit')}
        rowKey={(row) => row.unit?.id ?? ''}
        dataSource={proof.units}
        pagination={false}
        columns={[
          { key: 'unit', title: t('field.unit'), render: (_, row) => nameOf(row) },
          ...COLUMNS.map((part) => ({
            key: part,
            title: t(`coverage.${part}`),
            align: 'end' as const,
            width: 120,
            render: (_: unknown, row: Row) => numberOf(row, part),
          })),
          {
            key: 'gaps',
            title: t('coverage.gaps'),
            align: 'end',
            width: 90,
            render: (_, { counts }) =>
              gapsOf(counts) === 0 ? <span className="muted">0</span> : <strong>{gapsOf(counts)}</strong>,
          },
        ]}
      />
    </Panel>
  );
}
