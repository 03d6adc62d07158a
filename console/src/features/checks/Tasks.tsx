import { CheckTasksDocument } from '@sanwu/schema';
import { Link } from 'react-router';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { CheckButton } from './CheckButton.tsx';
import { CheckWords } from './LastCheck.tsx';
import { taskFilter } from './plan-words.ts';

interface Props {
  values: Readonly<Record<string, string>>;
  title: string;
  /** where all of them are */
  to?: string;
  skip?: number;
  take?: number;
  /** nothing stands there while there is nothing to look at */
  quiet?: boolean;
}

/** Where the entries are that a plan wants looked at. */
const entriesOf = ({ unit, itemId, area }: { unit: { id: string }; itemId: string | null; area: string | null }) =>
  `/disclosures?${new URLSearchParams({ under: unit.id, ...(itemId ? { item: itemId } : {}), ...(area ? { area } : {}) })}`;

/** What is to be looked at, each with the button that does it. */
export function Tasks({ values, title, to, skip = 0, take = 20, quiet = false }: Props) {
  const t = useT();
  const dates = useDates();
  const { data, error, refetch } = useDocument(
    CheckTasksDocument,
    { filter: taskFilter(values), skip, take },
    { keep: true, live: ['dailyChecks'] },
  );
  const tasks = data?.checkTasks;
  const all = to && tasks && tasks.totalItems > tasks.items.length ? { to, toLabel: t('common.all') } : {};
  if (quiet && !tasks?.totalItems) return null;
  return (
    <Panel title={title} count={tasks?.totalItems} {...all}>
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!data && !error ? <Waiting rows={5} /> : null}
      {tasks?.items.length === 0 ? <Empty>{t('checkTask.none')}</Empty> : null}
      <ul className="rows">
        {tasks?.items.map((one) => (
          <li key={one.id}>
            <span className="row-main two-lines">
              <span>
                <UnitLink id={one.unit.id} name={one.unit.shortName} path={one.unit.pathNames} />{' '}
                {one.title ? <Link to={`/disclosures/${one.subjectId}`}>{one.title}</Link> : null}
              </span>
              <span className="muted">
                {one.periodLabel ? `${one.periodLabel} · ` : ''}
                {t('checkTask.by', { day: dates.day(one.dueOn) })}
              </span>
            </span>
            {one.check ? <CheckWords check={one.check} /> : null}
            <span className={one.state === 'OVERDUE' ? 'due-left due-pressing' : 'state-tag'}>
              {t(`checkTaskState.${one.state}`)}
            </span>
            {one.viewerCanCheck && (one.itemId || one.area) ? (
              <LinkButton to={entriesOf(one)}>{t('dailyCheck.check')}</LinkButton>
            ) : null}
            {one.viewerCanCheck && !one.itemId && !one.area ? (
              <CheckButton
                subject={{ type: one.subjectType ?? 'UNIT', id: one.subjectId ?? one.unit.id }}
                unitName={one.unit.shortName}
                onDone={refetch}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
