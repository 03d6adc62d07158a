import { UnitHostsDocument } from '@sanwu/schema';
import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/States.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { hostWords } from './host-words.ts';

/** Which departments a resident team sits in, which teams a liaison office keeps contact with, and the other way round. */
export function UnitHosts({ unitId }: { unitId: string }) {
  const t = useT();
  const { data } = useDocument(UnitHostsDocument, { id: unitId }, { live: ['units'], ids: { units: [unitId] } });
  const unit = data?.unit;
  if (!unit) return null;
  const words = hostWords(unit.kind);
  if (!words && unit.teams.length === 0) return null;
  return (
    <>
      {words ? <Units title={t(words.title)} units={unit.hosts} empty={t(words.empty)} /> : null}
      {unit.teams.length > 0 ? <Units title={t('hosts.teams')} units={unit.teams} empty="" /> : null}
    </>
  );
}

function Units({ title, units, empty }: { title: string; units: { id: string; name: string }[]; empty: string }) {
  return (
    <Panel title={title} count={units.length}>
      {units.length === 0 ? (
        <Empty>{empty}</Empty>
      ) : (
        <p className="panel-note course-related">
          {units.map((unit) => (
            <UnitLink key={unit.id} {...unit} />
          ))}
        </p>
      )}
    </Panel>
  );
}
