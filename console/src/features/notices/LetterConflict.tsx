import { useT } from '../../providers/i18n.ts';
import { differences, FIELDS, type LetterValues } from './notice-form.rules.ts';

/** Both versions side by side: as somebody else saved it, and as it is typed here. */
export function LetterConflict({ theirs, yours }: { theirs: LetterValues; yours: LetterValues }) {
  const t = useT();
  return (
    <section className="conflict" aria-label={t('conflict.title')}>
      <h2>{t('conflict.title')}</h2>
      <p>{t('conflict.help')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('conflict.field')}</th>
            <th scope="col">{t('conflict.theirs')}</th>
            <th scope="col">{t('conflict.yours')}</th>
          </tr>
        </thead>
        <tbody>
          {differences(theirs, yours).map((one) => (
            <tr key={one.field}>
              <th scope="row">{t(FIELDS[one.field] ?? 'field.title')}</th>
              <td>{one.theirs}</td>
              <td>{one.yours}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
