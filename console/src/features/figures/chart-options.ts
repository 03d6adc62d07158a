import type { DisclosureFiguresQuery } from '@sanwu/schema';
import type { EChartsCoreOption } from 'echarts/core';

type Parts = DisclosureFiguresQuery['disclosureFigures']['parts'];

interface Words {
  readonly due: string;
  readonly inTime: string;
  readonly onTimePercent: string;
  readonly funds: string;
}

const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Green, yellow and red mean lights: charts have the accent and greys. */
const colours = () => ({
  accent: colour('--accent'),
  muted: colour('--muted'),
  line: colour('--line'),
  weak: colour('--edge'),
});

const plain = () => {
  const { muted } = colours();
  // by name: words are measured before they are drawn
  const { fontFamily } = getComputedStyle(document.body);
  return { textStyle: { fontFamily }, axisLabel: { color: muted }, axisTick: { show: false } };
};

/** Month by month: what fell due, what of it was in time, and the rate. */
export function monthOption(parts: Parts, words: Words): EChartsCoreOption {
  const { accent, muted, line, weak } = colours();
  const { axisLabel, axisTick, textStyle } = plain();
  return {
    ...{ animation: false, textStyle, tooltip: { trigger: 'axis' } },
    legend: { top: 0, textStyle: { color: muted } },
    grid: { left: 44, right: 48, top: 40, bottom: 28 },
    xAxis: {
      type: 'category',
      data: parts.map(({ label }) => label),
      axisLabel,
      axisTick,
      axisLine: { lineStyle: { color: line } },
    },
    yAxis: [
      { type: 'value', axisLabel, minInterval: 1, splitLine: { lineStyle: { color: line } } },
      {
        type: 'value',
        min: 0,
        max: 100,
        axisLabel: { ...axisLabel, formatter: '{value}%' },
        splitLine: { show: false },
      },
    ],
    series: [
      {
        name: words.due,
        type: 'bar',
        data: parts.map(({ counts }) => counts.due),
        itemStyle: { color: weak },
        barMaxWidth: 22,
      },
      {
        name: words.inTime,
        type: 'bar',
        data: parts.map(({ counts }) => counts.inTime),
        itemStyle: { color: accent },
        barMaxWidth: 22,
      },
      {
        ...{ name: words.onTimePercent, type: 'line', yAxisIndex: 1, connectNulls: true, symbolSize: 7 },
        ...{
          data: parts.map(({ counts }) => counts.onTimePercent),
          itemStyle: { color: muted },
          lineStyle: { color: muted },
        },
      },
    ],
  };
}

/** Funds by area, the most first, in ten thousand yuan. */
export function fundsOption(parts: Parts, words: Words): EChartsCoreOption {
  const { accent, line } = colours();
  const { axisLabel, axisTick, textStyle } = plain();
  const wan = ({ counts }: Parts[number]) => Math.round(Number(counts.yuan) / 100) / 100;
  const sorted = parts.filter((part) => wan(part) > 0).sort((a, b) => wan(a) - wan(b));
  return {
    ...{ animation: false, textStyle, tooltip: { trigger: 'axis' } },
    grid: { left: 108, right: 64, top: 8, bottom: 24 },
    xAxis: { type: 'value', axisLabel, splitLine: { lineStyle: { color: line } } },
    yAxis: { type: 'category', data: sorted.map(({ label }) => label), axisLabel, axisTick, axisLine: { show: false } },
    series: [
      {
        ...{ name: words.funds, type: 'bar', data: sorted.map(wan), itemStyle: { color: accent }, barMaxWidth: 18 },
        label: { show: true, position: 'right', color: axisLabel.color },
      },
    ],
  };
}
