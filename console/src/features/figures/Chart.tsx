import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, type EChartsCoreOption, init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

register([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

interface Props {
  /** what it shows, for those who do not see it: the table below says the same */
  label: string;
  option: EChartsCoreOption;
}

/** A chart. */
export default function Chart({ label, option }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<ECharts>(null);
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, null, { renderer: 'svg' });
    drawn.current = chart;
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, []);
  useEffect(() => drawn.current?.setOption(option, { notMerge: true }), [option]);
  return <div ref={place} className="figures-chart" role="img" aria-label={label} />;
}
