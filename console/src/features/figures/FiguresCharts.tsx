import type { DisclosureFiguresQuery } from '@sanwu/schema';
import { useMemo } from 'react';
import { later } from '../../components/later.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { fundsOption, monthOption } from './chart-options.ts';
import { usePalette } from './use-palette.ts';

const Chart = later(() => import('./Chart.tsx').then((module) => module.default), <Waiting />);

type Parts = DisclosureFiguresQuery['disclosureFigures']['parts'];

/** How it went month by month, and which areas the money went to; fetched when it is opened. */
export function FiguresCharts({ months, areas }: { months: Parts; areas: Parts }) {
  const t = useT();
  const palette = usePalette();
  // biome-ignore lint/correctness/useExhaustiveDependencies: options read the colours of the palette
  const options = useMemo(() => {
    const words = {
      ...{ due: t('figures.due'), inTime: t('figures.inTime') },
      ...{ onTimePercent: t('figures.onTimePercent'), funds: t('figures.fundsWan') },
    };
    return { month: monthOption(months, words), funds: fundsOption(areas, words) };
  }, [months, areas, t, palette]);
  const hasFunds = areas.some(({ counts }) => Number(counts.yuan) > 0);
  return (
    <div className="figures-charts">
      <Panel title={t('figures.byMonth')}>
        {months.length === 0 ? (
          <Empty>{t('figures.nothing')}</Empty>
        ) : (
          <Chart label={t('figures.byMonth')} option={options.month} />
        )}
      </Panel>
      <Panel title={t('figures.fundsByArea')}>
        {hasFunds ? (
          <Chart label={t('figures.fundsByArea')} option={options.funds} />
        ) : (
          <Empty>{t('figures.noFunds')}</Empty>
        )}
      </Panel>
    </div>
  );
}
