import { Link } from 'react-router';

/** A unit's name as a link; `path` tells apart villages of one name. */
export function UnitLink({ id, name, path }: { id: string; name: string; path?: readonly string[] }) {
  const parent = path && path.length > 1 ? path.at(-2) : undefined;
  return (
    <span className="unit-link">
      <Link to={`/units/${id}`}>{name}</Link>
      {parent ? <span className="muted">{parent}</span> : null}
    </span>
  );
}
