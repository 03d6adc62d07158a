import { type NoticeFilter, type NoticeRowFragment, NoticesTotalDocument } from '@sanwu/schema';
import { useState } from 'react';
import { Link } from 'react-router';
import { Due, When } from '../../components/Due.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { type Column, RecordTable } from '../../components/list/RecordTable.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { useRecordList } from '../../components/list/use-record-list.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { type Translate, useT } from '../../providers/i18n.ts';
import { usePermission } from '../../providers/viewer.tsx';
import { FindingsLink } from '../findings/FindingsLink.tsx';
import { PapersMenu } from '../letter-papers/PapersMenu.tsx';
import { StateTag } from './LetterState.tsx';
import { NoticeFilters } from './NoticeFilters.tsx';
import { noticeFilter } from './notice-filter.ts';

const SORTS = ['STATE', 'ANSWER_BY', 'ISSUED_AT', 'DRAFTED_AT'];
const ORDER = [{ field: 'DRAFTED_AT', direction: 'DESC' as const }];

function columns(t: Translate): Column<NoticeRowFragment>[] {
  return [
    {
      key: 'title',
      title: t('field.letter'),
      width: 470,
      render: (row) => (
        <span className="two-lines">
          <Link to={`/notices/${row.id}`}>{row.title}</Link>
          <span className="muted">
            {t(`noticeKind.${row.kind}`)} {row.number ?? row.serial}
            {row.round > 1 ? ` · ${t('notice.round', { n: row.round })}` : ''}
          </span>
        </span>
      ),
    },
    { key: 'unit', title: t('field.addressee'), label: true, width: 120, render: (row) => row.addressee.shortName },
    {
      key: 'state',
      title: t('field.state'),
      sort: 'STATE',
      width: 110,
      render: (row) => <StateTag state={row.state} />,
    },
    {
      key: 'move',
      title: t('field.moveOf'),
      label: true,
      width: 120,
      render: (row) => row.moveOf ?? <span className="muted">{t('notice.noMove')}</span>,
    },
    {
      key: 'due',
      title: t('field.answerBy'),
      label: true,
      sort: 'ANSWER_BY',
      width: 250,
      render: (row) => (
        <Due
          day={row.answerBy}
          workingDaysLeft={row.answerObligation?.state === 'OPEN' ? row.answerObligation.workingDaysLeft : null}
        />
      ),
    },
    {
      key: 'issued',
      title: t('field.issuedAt'),
      sort: 'ISSUED_AT',
      width: 120,
      render: (row) =>
        row.issuedAt ? <When at={row.issuedAt} /> : <span className="muted">{t('notice.notIssued')}</span>,
    },
  ];
}

/** 监督: the letters. */
export function Notices() {
  const t = useT();
  const control = useListAddress(SORTS);
  const mayDraft = usePermission('NOTICE_DRAFT');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const filter = noticeFilter(control.address.values);
  const list = useRecordList<NoticeRowFragment, NoticeFilter, object>({
    resource: 'notices',
    filter,
    address: control.address,
    order: ORDER,
    total: NoticesTotalDocument,
  });
  // those on the screen: nothing is done with what one does not see
  const selected = new Set(list.rows.flatMap(({ id }) => (chosen.has(id) ? id : [])));
  return (
    <>
      <PageHeader
        title={t('place.notices')}
        note={t('notices.note')}
        actions={
          <>
            <PapersMenu
              chosen={selected}
              filter={filter}
              sort={control.address.sort.length > 0 ? control.address.sort : ORDER}
              total={list.total}
            />
            <LinkButton to="/board">{t('place.board')}</LinkButton>
            <FindingsLink />
            {mayDraft ? (
              <LinkButton to="/notices/new" type="primary">
                {t('notice.new')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <NoticeFilters control={control} drafter={list.rows[0]?.drafter.name ?? ''} />
      <RecordTable
        label={t('place.notices')}
        list={list}
        control={control}
        columns={columns(t)}
        to={(row) => `/notices/${row.id}`}
        choice={{
          chosen: selected,
          onChoose: setChosen,
          can: () => true,
          label: (row) => t('paper.choose', { title: row.title }),
        }}
        empty={t(mayDraft ? 'notices.emptyDrafter' : 'notices.empty')}
      />
    </>
  );
}
