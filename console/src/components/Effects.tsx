import { useT } from '../providers/i18n.ts';

/** What a step will do, line by line; or, with `blocked`, what stands in its way. */
export function Effects({ lines, blocked = false }: { lines: readonly (string | null)[]; blocked?: boolean }) {
  const t = useT();
  const told = lines.filter((line) => line !== null);
  if (told.length === 0) return null;
  return (
    <section className={blocked ? 'effects effects-blocked' : 'effects'} role={blocked ? 'alert' : 'status'}>
      <strong>{t(blocked ? 'effects.blocked' : 'effects.title')}</strong>
      <ul>
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
