import { DownOutlined, RightOutlined } from '@ant-design/icons';
import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { useT } from '../../providers/i18n.ts';
import { ColourCount } from './ColourCount.tsx';
import { UnitLight } from './UnitLight.tsx';
import type { Branch } from './unit-tree.ts';

interface Props {
  branch: Branch;
  depth: number;
  never: ReadonlySet<string>;
  folded: (id: string) => boolean;
  toggle: (id: string) => void;
}

/** A unit and, unfolded, those below it. The top is always open. */
export function UnitBranch({ branch, depth, never, folded, toggle }: Props) {
  const t = useT();
  const { unit, children } = branch;
  const counts = children.length > 0 ? unit.subtree?.units : unit.own;
  const open = children.length > 0 && (depth === 0 || !folded(unit.id));
  return (
    <li>
      <div className={`unit-row unit-depth-${Math.min(depth, 3)}`} style={{ '--depth': depth } as CSSProperties}>
        {children.length > 0 && depth > 0 ? (
          <button
            type="button"
            className="fold-button"
            aria-expanded={open}
            aria-label={t(open ? 'units.foldOne' : 'units.unfoldOne', { name: unit.shortName })}
            onClick={() => toggle(unit.id)}
          >
            {open ? <DownOutlined /> : <RightOutlined />}
          </button>
        ) : (
          <span className="fold-gap" />
        )}
        {unit.closedOn ? null : <UnitLight unit={unit} never={never} />}
        <Link to={`/units/${unit.id}`}>{unit.name}</Link>
        <span className="muted unit-kind">{t(`unitKind.${unit.kind}`)}</span>
        {unit.closedOn ? <span className="state-tag">{t('units.closed')}</span> : null}
        {counts && !unit.closedOn ? <ColourCount counts={counts} quiet /> : null}
      </div>
      {open ? (
        <ul>
          {children.map((child) => (
            <UnitBranch
              key={child.unit.id}
              branch={child}
              depth={depth + 1}
              never={never}
              folded={folded}
              toggle={toggle}
            />
          ))}
        </ul>
      ) : null}
    </li>
  );
}
