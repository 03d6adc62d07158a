import { useT } from '../../providers/i18n.ts';
import './photos.css';

interface Props {
  photos: readonly { id: string; name: string }[];
}

/** Photos of the notice board, large enough to be read; opened, as large as they are. */
export function Photos({ photos }: Props) {
  const t = useT();
  if (photos.length === 0) return null;
  return (
    <ul className="photos">
      {photos.map(({ id, name }, nr) => (
        <li key={id}>
          <a href={`/files/${id}`} download={name}>
            <img src={`/files/${id}`} alt={t('fill.photoOf', { n: nr + 1 })} />
          </a>
        </li>
      ))}
    </ul>
  );
}
