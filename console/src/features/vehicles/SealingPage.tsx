import { CancelSealingDocument, SealingDocument, type SealingPartsFragment, VehicleSealsDocument } from '@sanwu/schema';
import { Button, Grid } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Choice, FilterSentence, Words } from '../../components/list/FilterSentence.tsx';
import { ListPages } from '../../components/list/ListPages.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { NoRecord } from '../../components/shell/NoRecord.tsx';
import { useDates } from '../../components/use-dates.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { SealCounts } from './SealCounts.tsx';
import { SealRow } from './SealRow.tsx';
import { COUNTED, countedFilter } from './seal-words.ts';
import { useStep } from './use-step.ts';
import './vehicles.css';

const NO_SORTS: readonly string[] = [];

/** One holiday: all vehicles that it asks of, each with where it stands. */
export function SealingPage() {
  const t = useT();
  const dates = useDates();
  const { id = '' } = useParams();
  const control = useListAddress(NO_SORTS);
  const { values, page, pageSize } = control.address;
  const wide = Grid.useBreakpoint().lg !== false;
  const { data, error, refetch } = useDocument(SealingDocument, { id }, { live: ['vehicles', 'obligations'] });
  const list = useDocument(
    VehicleSealsDocument,
    {
      filter: {
        ...{ sealingId: { eq: id }, ...countedFilter(values['counted']) },
        ...(values['text'] ? { text: { contains: values['text'] } } : {}),
      },
      ...{ skip: (page - 1) * pageSize, take: pageSize },
    },
    { keep: true, live: ['vehicles', 'obligations'] },
  );
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting />;
  const { sealing } = data;
  if (!sealing) return <NoRecord why={t('sealing.missing')} />;
  const seals = list.data?.vehicleSeals;
  const done = () => {
    refetch();
    list.refetch();
  };
  const state = sealing.cancelledReason
    ? t('sealing.cancelledFor', { reason: sealing.cancelledReason })
    : sealing.untilOn < dates.today
      ? t('sealing.over')
      : null;
  return (
    <>
      <PageHeader
        title={`${t('sealings.title')} ${sealing.name}`}
        note={
          <span className="facts-line">
            <span>
              {t('sealing.span', { from: dates.day(sealing.fromOn), until: dates.dayShort(sealing.untilOn) })}
            </span>
            <span>{t('sealing.sealBy', { day: dates.dayShort(sealing.sealBy) })}</span>
            {state ? <span className="state-tag">{state}</span> : null}
            <span>{sealing.basis}</span>
            <span>{t('sealing.arrangedBy', { who: sealing.arrangedBy, when: dates.when(sealing.arrangedAt) })}</span>
          </span>
        }
        actions={
          <>
            <LinkButton to="/vehicles">{t('place.vehicles')}</LinkButton>
            {sealing.viewerCanCancel ? <CancelSealing sealing={sealing} onDone={done} /> : null}
          </>
        }
      />
      <FilterSentence control={control}>
        <span>{t('filter.show')}</span>
        <Choice
          control={control}
          name="counted"
          label={t('field.state')}
          any={t('sealing.every')}
          options={COUNTED.map((value) => ({
            value,
            label: t(`sealing.counted.${value}`, { n: sealing.counts[value] }),
          }))}
        />
        <Words control={control} name="text" label={t('vehicles.text')} />
      </FilterSentence>
      {list.error && !seals ? <Failed error={list.error} retry={list.refetch} /> : null}
      {!seals && !list.error ? <Waiting rows={8} /> : null}
      {seals ? (
        <Panel title={t('sealing.list')} count={seals.totalItems} extra={<SealCounts sealing={sealing} />}>
          {seals.items.length === 0 ? (
            <Empty>{t(sealing.counts.total === 0 ? 'sealing.noneAsked' : 'sealing.noneLike')}</Empty>
          ) : null}
          <ul className="rows">
            {seals.items.map((seal) => (
              <SealRow key={seal.id} seal={seal} withUnit onDone={done} />
            ))}
          </ul>
          {seals.totalItems > pageSize ? (
            <ListPages control={control} shown={seals.items.length} total={seals.totalItems} wide={wide} />
          ) : null}
        </Panel>
      ) : null}
    </>
  );
}

/** 取消安排, with why. */
function CancelSealing({ sealing, onDone }: { sealing: SealingPartsFragment; onDone: () => void }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const step = useStep({ onDone, onClose: () => setOpen(false) });
  const { id, version } = sealing;
  const cancel = (reason: string) =>
    step(t('sealing.cancelDone'), async (warned) =>
      refuse((await execute(CancelSealingDocument, { input: { id, version, reason, warned } })).cancelSealing.errors),
    );
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('sealing.cancel')}</Button>
      {open ? (
        <ReasonDialog
          title={`${sealing.name} ${t('sealing.cancel')}`}
          draft={`cancel-sealing:${id}`}
          effect={t('sealing.cancelEffect')}
          label={t('sealing.cancelReason')}
          maxLength={200}
          confirm={t('sealing.cancel')}
          onConfirm={cancel}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
