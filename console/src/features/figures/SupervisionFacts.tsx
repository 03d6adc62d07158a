import type { SupervisionRowFragment } from '@sanwu/schema';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useT } from '../../providers/i18n.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { type Counted, linkOf, type Told } from './supervision-links.ts';

interface Props {
  row: SupervisionRowFragment;
  told: Told;
}

/** A number that opens its rows, where there can be any. */
export function Figure({ row, told, figure }: Props & { figure: Counted }) {
  const rows = linkOf(figure, told);
  if (rows === null) return <span className="muted">{row[figure]}</span>;
  return (
    <Link to={rows} className={row[figure] === 0 ? 'muted' : ''}>
      {row[figure]}
    </Link>
  );
}

/** 按时 of 应反馈, each with its rows; nothing where none fell due. */
export function OnTime({ row, told }: Props) {
  if (row.answersDue === 0) return <span className="muted">—</span>;
  return (
    <span>
      <Figure row={row} told={told} figure="answersOnTime" />/<Figure row={row} told={told} figure="answersDue" />
    </span>
  );
}

/** What is no count, with the rows that it was computed from. */
export function Computed({ value, told, of }: { value: number | null; told: Told; of: Counted }) {
  const rows = value === null ? null : linkOf(of, told);
  return rows === null ? <span className="muted">—</span> : <Link to={rows}>{value}</Link>;
}

const COUNTS = [
  ...(['checks', 'found', 'suggestions', 'rectifications', 'explanations', 'rectified', 'sentBack'] as const),
  'notSent',
] as const;

/** All together. */
export function SupervisionFacts({ row, told }: Props) {
  const t = useT();
  const opensBulletins = useOpens('bulletins');
  const facts: readonly [key: string, label: string, told: ReactNode][] = [
    ...COUNTS.map((figure): [string, string, ReactNode] => [
      ...([figure, t(`supervision.${figure}`)] as const),
      <Figure key={figure} row={row} told={told} figure={figure} />,
    ]),
    ['onTime', t('supervision.onTime'), <OnTime key="onTime" row={row} told={told} />],
    ['rounds', t('supervision.rounds'), <Computed key="rounds" value={row.rounds} told={told} of="answered" />],
    [
      ...(['daysToReview', t('supervision.daysToReview')] as const),
      <Computed key="review" value={row.daysToReview} told={told} of="reviewed" />,
    ],
    [
      ...(['daysToClose', t('supervision.daysToClose')] as const),
      <Computed key="close" value={row.daysToClose} told={told} of="ended" />,
    ],
    [
      ...(['bulletins', t('place.bulletins')] as const),
      opensBulletins ? <Figure key="bulletins" row={row} told={told} figure="bulletins" /> : row.bulletins,
    ],
  ];
  return (
    <ul className="supervision-all">
      {facts.map(([key, label, value]) => (
        <li key={key}>
          <span className="muted">{label}</span>
          <strong>{value}</strong>
        </li>
      ))}
    </ul>
  );
}
