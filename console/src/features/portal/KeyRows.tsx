import { Link } from 'react-router';
import { KeyState } from './KeyState.tsx';
import type { ShownKey } from './key-standing.ts';
import './portal.css';

/** Keys that somebody has to see to, each with its way there. */
export function KeyRows({ keys }: { keys: readonly ShownKey[] }) {
  return (
    <ul className="rows">
      {keys.map((key) => (
        <li key={key.id}>
          <span className="row-main two-lines">
            <Link to={`/portal-keys/${key.id}`}>{key.holder}</Link>
            <span className="muted">{key.purpose}</span>
          </span>
          <KeyState portalKey={key} />
        </li>
      ))}
    </ul>
  );
}
