import { NoticeBoardDocument, type NoticeKind } from '@sanwu/schema';
import { Link } from 'react-router';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Choice, FilterSentence, Words } from '../../components/list/FilterSentence.tsx';
import { UnitChoice } from '../../components/list/UnitChoice.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { noticeFilter } from '../notices/notice-filter.ts';
import { type BoardColumn, columnsOf } from './board.rules.ts';
import { LetterCard } from './LetterCard.tsx';
import './work.css';

const NO_SORTS: readonly string[] = [];
const KINDS: NoticeKind[] = ['SUGGESTION', 'RECTIFICATION', 'EXPLANATION'];
const SHOWN = 20;

/** 文书看板: the letters under way by where they stand. */
export function Board() {
  const t = useT();
  const control = useListAddress(NO_SORTS);
  const { kind = '', under = '', text = '' } = control.address.values;
  const { data, error, refetch } = useDocument(
    NoticeBoardDocument,
    { filter: noticeFilter({ kind, under, text }), take: SHOWN },
    { keep: true, live: ['notices'] },
  );
  const kinds = KINDS.map((value) => ({ value, label: t(`noticeKind.${value}`) }));
  const there = new URLSearchParams(Object.entries({ kind, under, text }).filter(([, value]) => value !== ''));
  return (
    <>
      <PageHeader
        title={t('place.board')}
        note={t('board.note')}
        actions={<LinkButton to={`/notices?${there}`}>{t('board.list')}</LinkButton>}
      />
      <FilterSentence control={control}>
        <span>{t('filter.sentTo')}</span>
        <UnitChoice control={control} />
        <span>{t('filter.of')}</span>
        <Choice control={control} name="kind" label={t('field.kind')} any={t('filter.allLetters')} options={kinds} />
        <span>{t('filter.with')}</span>
        <Words control={control} name="text" label={t('filter.letterText')} />
      </FilterSentence>
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!data && !error ? <Waiting rows={8} /> : null}
      {data?.noticeBoard.length === 0 ? <Empty>{t('board.empty')}</Empty> : null}
      {data && data.noticeBoard.length > 0 ? (
        <div className="board">
          {columnsOf(data.noticeBoard).map((column) => (
            <Column key={column.name} column={column} there={there} />
          ))}
        </div>
      ) : null}
    </>
  );
}

function Column({ column, there }: { column: BoardColumn; there: URLSearchParams }) {
  const t = useT();
  const title = t(`board.column.${column.name}`);
  const mixed = new Set(column.letters.map(({ state }) => state)).size > 1 || column.name === 'SIGNING';
  return (
    <section className="board-column" aria-label={title}>
      <h2>
        {title} <span className="panel-count">{column.totalItems}</span>
      </h2>
      <ul>
        {column.letters.map((letter) => (
          <LetterCard key={letter.id} letter={letter} withState={mixed} />
        ))}
      </ul>
      {column.totalItems === 0 ? <p className="board-none muted">{t('board.none')}</p> : null}
      {column.cut.map(({ state, left }) => (
        <Link key={state} className="board-more" to={`/notices?${there}&state=${state}&sort=ANSWER_BY.asc`}>
          {t(`noticeState.${state}`)} {t('board.more', { n: left })}
        </Link>
      ))}
    </section>
  );
}
