import type { SealRowFragment } from '@sanwu/schema';
import { Link } from 'react-router';

/** Which vehicle; it leads to its page, unless another unit has it by now. */
export function Plate({ seal: { plate, model, vehicle } }: { seal: SealRowFragment }) {
  return (
    <>
      {vehicle ? <Link to={`/vehicles/${vehicle.id}`}>{plate}</Link> : plate} <span className="muted">{model}</span>
    </>
  );
}
