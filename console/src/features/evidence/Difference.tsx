import { PageDifferenceDocument } from '@sanwu/schema';
import { Fragment, useMemo } from 'react';
import { Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { type DiffLine, diffLines, folded } from './line-diff.ts';

/** What differs between a revision and the one before it that could be read: side by side, on a phone one below the other. */
export function Difference({ id, restated }: { id: string; restated: boolean }) {
  const t = useT();
  const { data, error, refetch } = useDocument(PageDifferenceDocument, { id });
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting />;
  const after = data.pageRevision;
  const before = after?.before;
  if (!after || !before || after.text === null || before.text === null)
    return <p className="panel-words muted">{t('evidence.noDifference')}</p>;
  return (
    <Compared
      before={`${before.title}\n${before.text}`}
      after={`${after.title}\n${after.text}`}
      same={t(restated ? 'evidence.sameTextRestated' : 'evidence.sameText')}
      heads={[t('evidence.version', { n: before.number }), t('evidence.version', { n: after.number })]}
    />
  );
}

interface Texts {
  before: string;
  after: string;
  /** what is said where no line differs */
  same: string;
  heads: readonly [string, string];
}

function Compared({ before, after, same, heads }: Texts) {
  const t = useT();
  const parts = useMemo(() => folded(diffLines(before, after)), [before, after]);
  if (parts.every((part) => 'leftOut' in part)) return <p className="panel-words muted">{same}</p>;
  let place = 0;
  return (
    <div className="difference">
      <div className="difference-heads" aria-hidden="true">
        <span>{heads[0]}</span>
        <span>{heads[1]}</span>
      </div>
      {parts.map((part) => {
        place += 'leftOut' in part ? part.leftOut : part.lines.length;
        return (
          <Fragment key={place}>
            {'leftOut' in part ? (
              <p className="difference-left-out">{t('evidence.leftOut', { n: part.leftOut })}</p>
            ) : (
              part.lines.map((line, nr) => <Line key={`${place}-${String(nr)}`} line={line} />)
            )}
          </Fragment>
        );
      })}
    </div>
  );
}

function Line({ line: { kind, before, after } }: { line: DiffLine }) {
  if (kind === 'same') {
    return (
      <div className="difference-line">
        <span>{before}</span>
        <span aria-hidden="true">{after}</span>
      </div>
    );
  }
  return (
    <div className="difference-line difference-differs">
      {before === null ? <span className="difference-none" /> : <del>{before}</del>}
      {after === null ? <span className="difference-none" /> : <ins>{after}</ins>}
    </div>
  );
}
