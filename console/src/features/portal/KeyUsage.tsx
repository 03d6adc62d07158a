import { PortalKeyUsageDocument, type PortalKeyUsageQuery } from '@sanwu/schema';
import { Grid, Table } from 'antd';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';

type Usage = PortalKeyUsageQuery['portalKeys'][number]['usage'][number];

const NUMBERS = [
  ['requests', 'requests'],
  ['refused', 'refused'],
  ['failed', 'failed'],
  ['cost', 'points'],
  ['meanMs', 'meanMs'],
  ['slowestMs', 'slowestMs'],
] as const satisfies readonly (readonly [keyof Usage, string])[];

const digits = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** How its operations went in the last 30 days: a table on a desk, cards on a phone. */
export function KeyUsage({ id }: { id: string }) {
  const t = useT();
  const wide = Grid.useBreakpoint().lg !== false;
  const { data, error, loading, refetch } = useDocument(PortalKeyUsageDocument, {}, { fresh: true });
  const usage = data?.portalKeys.find((key) => key.id === id)?.usage ?? [];
  const numberOf = (row: Usage, name: (typeof NUMBERS)[number][0]) => (
    <span className={row[name] === 0 ? 'muted' : ''}>{digits.format(row[name])}</span>
  );
  return (
    <Panel title={t('portalKey.usage')} className="portal-usage">
      {loading ? <Waiting rows={3} /> : null}
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {data && usage.length === 0 ? <Empty>{t('portalKey.noUsage')}</Empty> : null}
      {usage.length > 0 && wide ? (
        <Table<Usage>
          aria-label={t('portalKey.usage')}
          rowKey="operation"
          dataSource={usage}
          pagination={false}
          columns={[
            {
              key: 'operation',
              title: t('portalKey.operation'),
              render: (_, { operation }) => <code className="portal-operation">{operation}</code>,
            },
            ...NUMBERS.map(([name, word]) => ({
              ...{ key: name, title: t(`portalKey.${word}`), align: 'end' as const, width: 120 },
              render: (_: unknown, row: Usage) => numberOf(row, name),
            })),
          ]}
        />
      ) : null}
      {usage.length > 0 && !wide ? (
        <ul className="rows" aria-label={t('portalKey.usage')}>
          {usage.map((row) => (
            <li key={row.operation}>
              <code className="portal-operation">{row.operation}</code>
              <dl className="portal-numbers">
                {NUMBERS.map(([name, word]) => (
                  <div key={name}>
                    <dt className="muted">{t(`portalKey.${word}`)}</dt>
                    <dd>{numberOf(row, name)}</dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ul>
      ) : null}
      {usage.length > 0 ? <p className="panel-note">{t('portalKey.usageHelp')}</p> : null}
    </Panel>
  );
}
