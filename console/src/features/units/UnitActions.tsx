import type { UnitAction } from '@sanwu/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { useT } from '../../providers/i18n.ts';
import { CreateUnit } from './CreateUnit.tsx';
import { RenameUnit } from './RenameUnit.tsx';
import type { ShownUnit } from './use-units.ts';

/** What this page has a dialog for. */
const KNOWN: readonly UnitAction[] = ['RENAME', 'CREATE_CHILD'];

/** What the viewer may do with a unit. */
export function UnitActions({ unit, onDone }: { unit: ShownUnit; onDone: () => void }) {
  const t = useT();
  const [asking, setAsking] = useState<UnitAction>();
  const close = () => setAsking(undefined);
  return (
    <>
      {unit.viewerCan
        .filter((action) => KNOWN.includes(action))
        .map((action) => (
          <Button key={action} onClick={() => setAsking(action)}>
            {t(`unitAction.${action}`)}
          </Button>
        ))}
      {asking === 'CREATE_CHILD' ? <CreateUnit parent={unit} onDone={onDone} onClose={close} /> : null}
      {asking === 'RENAME' ? <RenameUnit unit={unit} onDone={onDone} onClose={close} /> : null}
    </>
  );
}
