import { ScheduleSourceDocument, type ScheduleSourceInput, type SourcePartsFragment } from '@sanwu/schema';
import { App, Select } from 'antd';
import { useState } from 'react';
import type { MessageKey } from '../../locales/zh.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';

/** Minutes and days that people choose from; any other stays as it was set. */
const MINUTES = [5, 30, 60, 360, 1440, 10_080] as const;
const DAYS = [7, 14, 35, 100, 400] as const;
/** Of minutes: by hand only; of days: never. */
const NONE = 0;

interface Props {
  source: SourcePartsFragment;
  onDone: () => void;
}

/** How often a source is captured by itself, and when it counts as silent; changed by choosing. */
export function ScheduleSource({ source, onDone }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const [busy, setBusy] = useState(false);
  const { id, version, name, everyMinutes, silentAfterDays } = source;
  const words = (minutes: number): string =>
    MINUTES.some((one) => one === minutes) ? t(`every.${minutes}` as MessageKey) : t('source.minutes', { n: minutes });
  const sayEvery = (minutes: number) =>
    minutes === NONE ? t('source.byHand') : t('source.every', { every: words(minutes) });
  const saySilent = (days: number) => (days === NONE ? t('source.neverSilent') : t('source.silentAfter', { n: days }));
  async function schedule(change: Partial<ScheduleSourceInput>): Promise<void> {
    setBusy(true);
    try {
      const input = { id, version, everyMinutes: everyMinutes ?? null, ...change };
      refuse((await execute(ScheduleSourceDocument, { input })).scheduleSource.errors);
      notification.success({ message: t('source.scheduled', { name }), placement: 'bottom', duration: 3 });
    } catch (error) {
      notification.error({ message: messageOf(error), placement: 'bottom' });
    } finally {
      setBusy(false);
      onDone();
    }
  }
  const every = everyMinutes ?? NONE;
  const silent = silentAfterDays ?? NONE;
  if (!source.viewerCanConnect) return <p className="muted">{sayEvery(every)}</p>;
  return (
    <span className="source-schedule">
      <Select
        aria-label={`${t('source.schedule')}：${name}`}
        variant="filled"
        popupMatchSelectWidth={false}
        loading={busy}
        value={every}
        options={choices(MINUTES, every).map((value) => ({ value, label: sayEvery(value) }))}
        onChange={(chosen: number) => void schedule({ everyMinutes: chosen === NONE ? null : chosen })}
      />
      {every === NONE ? null : (
        <Select
          aria-label={`${t('source.silence')}：${name}`}
          variant="filled"
          popupMatchSelectWidth={false}
          loading={busy}
          value={silent}
          options={choices(DAYS, silent).map((value) => ({ value, label: saySilent(value) }))}
          onChange={(chosen: number) => void schedule({ silentAfterDays: chosen === NONE ? null : chosen })}
        />
      )}
    </span>
  );
}

const choices = (usual: readonly number[], present: number): number[] =>
  [...new Set([NONE, ...usual, present])].sort((a, b) => a - b);
