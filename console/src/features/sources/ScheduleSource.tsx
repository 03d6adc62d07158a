import { ScheduleSourceDocument, type SourcePartsFragment } from '@sanwu/schema';
import { App, Select } from 'antd';
import { useState } from 'react';
import type { MessageKey } from '../../locales/zh.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';

/** Minutes that people choose from; any other stays as it was set. */
const CHOICES = [5, 30, 60, 360, 1440, 10_080] as const;
const BY_HAND = 0;

interface Props {
  source: SourcePartsFragment;
  onDone: () => void;
}

/** How often a source is captured by itself; changed by choosing. */
export function ScheduleSource({ source, onDone }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const [busy, setBusy] = useState(false);
  const { id, version, name, everyMinutes } = source;
  const words = (minutes: number): string =>
    CHOICES.some((one) => one === minutes) ? t(`every.${minutes}` as MessageKey) : t('source.minutes', { n: minutes });
  const say = (minutes: number) =>
    minutes === BY_HAND ? t('source.byHand') : t('source.every', { every: words(minutes) });
  const minutes = [...new Set([BY_HAND, ...CHOICES, everyMinutes ?? BY_HAND])].sort((a, b) => a - b);
  async function schedule(chosen: number): Promise<void> {
    setBusy(true);
    try {
      const input = { id, version, everyMinutes: chosen === BY_HAND ? null : chosen };
      refuse((await execute(ScheduleSourceDocument, { input })).scheduleSource.errors);
      notification.success({ message: t('source.scheduled', { name }), placement: 'bottom', duration: 3 });
    } catch (error) {
      notification.error({ message: messageOf(error), placement: 'bottom' });
    } finally {
      setBusy(false);
      onDone();
    }
  }
  if (!source.viewerCanConnect) return <p className="muted">{say(everyMinutes ?? BY_HAND)}</p>;
  return (
    <Select
      aria-label={`${t('source.schedule')}：${name}`}
      className="source-schedule"
      variant="filled"
      popupMatchSelectWidth={false}
      loading={busy}
      value={everyMinutes ?? BY_HAND}
      options={minutes.map((value) => ({ value, label: say(value) }))}
      onChange={(chosen: number) => void schedule(chosen)}
    />
  );
}
