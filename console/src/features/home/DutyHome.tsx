import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import type { MessageKey } from '../../locales/zh.ts';
import { useT } from '../../providers/i18n.ts';
import { DayNote } from './DayNote.tsx';

const PARTS = ['duty', 'now', 'ask'] as const;

/** For the two administrators whose work has no screens here: what they are for, what holds now, whom to ask. */
function DutyHome({ duty }: { duty: 'SECURITY' | 'AUDIT' }) {
  const t = useT();
  return (
    <>
      <PageHeader title={t(`duty.${duty}.title`)} note={<DayNote />} />
      <div className="panel-grid">
        {PARTS.map((part) => (
          <Panel key={part} title={t(`duty.${part}`)}>
            <p className="panel-words">{t(`duty.${duty}.${part}` as MessageKey)}</p>
          </Panel>
        ))}
      </div>
    </>
  );
}

export const SecurityHome = () => <DutyHome duty="SECURITY" />;
export const AuditHome = () => <DutyHome duty="AUDIT" />;
