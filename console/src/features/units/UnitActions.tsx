import { DownOutlined } from '@ant-design/icons';
import type { UnitAction } from '@sanwu/schema';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { later } from '../../components/later.tsx';
import { useT } from '../../providers/i18n.ts';
import { CloseUnit } from './CloseUnit.tsx';
import { MoveUnit } from './MoveUnit.tsx';
import { SetHosts } from './SetHosts.tsx';
import type { ShownUnit } from './use-units.ts';

const CreateUnit = later(() => import('./CreateUnit.tsx').then(({ CreateUnit }) => CreateUnit));
const RenameUnit = later(() => import('./RenameUnit.tsx').then(({ RenameUnit }) => RenameUnit));

/** Rare and weighty: they stand in a menu. */
const REARRANGING: readonly UnitAction[] = ['SET_HOSTS', 'MOVE', 'CLOSE', 'SPLIT'];

/** What the viewer may do with a unit. */
export function UnitActions({ unit, onDone }: { unit: ShownUnit; onDone: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<UnitAction>();
  const close = () => setAsking(undefined);
  const menu = unit.viewerCan.filter((action) => REARRANGING.includes(action));
  function start(action: UnitAction): void {
    if (action === 'SPLIT') void navigate(`/units/${unit.id}/split`);
    else setAsking(action);
  }
  const dialog = { onDone, onClose: close };
  return (
    <>
      {unit.viewerCan
        .filter((action) => !REARRANGING.includes(action))
        .map((action) => (
          <Button key={action} onClick={() => start(action)}>
            {t(`unitAction.${action}`)}
          </Button>
        ))}
      {menu.length > 0 ? (
        <Dropdown
          trigger={['click']}
          menu={{
            items: menu.map((key) => ({ key, label: t(`unitAction.${key}`) })),
            onClick: ({ key }) => start(key as UnitAction),
          }}
        >
          <Button>
            {t('unit.rearrange')} <DownOutlined />
          </Button>
        </Dropdown>
      ) : null}
      {asking === 'CREATE_CHILD' ? <CreateUnit parent={unit} {...dialog} /> : null}
      {asking === 'RENAME' ? <RenameUnit unit={unit} {...dialog} /> : null}
      {asking === 'SET_HOSTS' ? <SetHosts unit={unit} {...dialog} /> : null}
      {asking === 'MOVE' ? <MoveUnit unit={unit} {...dialog} /> : null}
      {asking === 'CLOSE' ? <CloseUnit unit={unit} {...dialog} /> : null}
    </>
  );
}
