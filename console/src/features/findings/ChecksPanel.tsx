import { CheckCircleOutlined, CloseCircleOutlined, MinusCircleOutlined } from '@ant-design/icons';
import {
  type CheckDimension,
  type CheckOutcome,
  EntryChecksDocument,
  type EntryChecksQuery,
  type FindingState,
} from '@sanwu/schema';
import type { ComponentType } from 'react';
import { Link } from 'react-router';
import { When } from '../../components/Due.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { usePermission } from '../../providers/viewer.tsx';
import { Evidence, FindingStateTag } from './FindingWords.tsx';
import { RecordFinding } from './RecordFinding.tsx';
import './findings.css';

type Result = NonNullable<NonNullable<EntryChecksQuery['disclosure']>['checks']>['results'][number];

const DIMENSIONS: CheckDimension[] = ['TIMELY', 'STANDARD', 'COMPLETE'];
const ICONS: Readonly<Record<CheckOutcome, ComponentType>> = {
  PASS: CheckCircleOutlined,
  FAIL: CloseCircleOutlined,
  NOT_APPLICABLE: MinusCircleOutlined,
};

interface Props {
  disclosureId: string;
  unitName: string;
}

/** What the checks said of an entry, for those who see findings. */
export function ChecksPanel(props: Props) {
  return usePermission('FINDING_READ') ? <Checks {...props} /> : null;
}

function Checks({ disclosureId: id, unitName }: Props) {
  const t = useT();
  const { data, refetch } = useDocument(
    EntryChecksDocument,
    { id },
    {
      live: ['checks', 'findings', 'disclosures'],
      ids: (known) => ({
        ...{ checks: [id], disclosures: [id] },
        findings: known?.findings.items.map((one) => one.id) ?? [],
      }),
    },
  );
  const entry = data?.disclosure;
  if (!entry) return null;
  const byHand = data.findings.items.filter(({ code }) => code === null);
  const results = entry.checks?.results ?? [];
  return (
    <Panel
      title={t('checks.title')}
      extra={
        entry.viewerCanRecordFinding ? <RecordFinding disclosureId={id} unitName={unitName} onDone={refetch} /> : null
      }
    >
      {entry.rejectedAt ? <Empty>{t('checks.notCounted')}</Empty> : null}
      {!entry.rejectedAt && !entry.checks ? <Empty>{t('checks.waiting')}</Empty> : null}
      {DIMENSIONS.map((dimension) => (
        <CheckGroup
          key={dimension}
          dimension={dimension}
          results={results.filter(({ check }) => check.dimension === dimension)}
        />
      ))}
      <ByHand title={t('checks.byHand')} findings={byHand.filter(({ state }) => !isSettled(state))} />
      <ByHand title={t('checks.byHandSettled')} findings={byHand.filter(({ state }) => isSettled(state))} settled />
      {entry.firstCheck ? (
        <section className="check-group">
          <h3>{t('disclosure.firstCheck')}</h3>
          <p>
            {entry.firstCheck.problem ?? t('firstCheck.inOrder')}{' '}
            <span className="muted">
              {entry.firstCheck.unit.shortName} {entry.firstCheck.checker} <When at={entry.firstCheck.checkedAt} />
            </span>
          </p>
        </section>
      ) : null}
      {entry.checks && !entry.rejectedAt ? (
        <p className="panel-words muted">
          {t('checks.at')} <When at={entry.checks.checkedAt} />
        </p>
      ) : null}
    </Panel>
  );
}

/** What a person recorded and is no finding any more is no failure. */
const isSettled = (state: FindingState): boolean => state === 'DISMISSED' || state === 'LAPSED';

interface ByHandProps {
  title: string;
  findings: EntryChecksQuery['findings']['items'];
  settled?: boolean;
}

function ByHand({ title, findings, settled = false }: ByHandProps) {
  if (findings.length === 0) return null;
  const Icon = settled ? MinusCircleOutlined : CloseCircleOutlined;
  return (
    <section className="check-group" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {findings.map((one) => (
          <li key={one.id} className={`check ${settled ? 'check-not-applicable' : 'check-fail'}`}>
            <Icon />
            <span>
              <Link to={`/findings/${one.id}`}>{one.problem}</Link> <FindingStateTag state={one.state} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function CheckGroup({ dimension, results }: { dimension: CheckDimension; results: readonly Result[] }) {
  const t = useT();
  if (results.length === 0) return null;
  return (
    <section className="check-group">
      <h3>{t(`checkDimension.${dimension}`)}</h3>
      <ul>
        {results.map(({ check, outcome, evidence, finding }) => {
          const Icon = ICONS[outcome];
          return (
            <li key={check.code} className={`check check-${outcome.toLowerCase().replace('_', '-')}`}>
              <Icon />
              <span>
                {check.title}{' '}
                <span className="check-outcome">
                  {t(`checkOutcome.${outcome}`)}
                  {outcome === 'NOT_APPLICABLE' ? `：${evidence.join('；')}` : null}
                </span>{' '}
                {finding ? (
                  <Link to={`/findings/${finding.id}`}>
                    <FindingStateTag state={finding.state} />
                  </Link>
                ) : null}
                {outcome === 'NOT_APPLICABLE' ? null : <Evidence evidence={evidence} />}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
