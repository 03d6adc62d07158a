import type { LetterTemplatePartsFragment } from '@sanwu/schema';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';

/** Says which version it is, whose and since when, and whether letters were issued by it. */
export function useVersionWords(): (template: LetterTemplatePartsFragment) => string {
  const t = useT();
  const dates = useDates();
  return ({ version, createdAt, createdBy, used }) => {
    const made =
      createdAt === null
        ? t('letterTemplate.builtIn')
        : t('letterTemplate.made', { n: version, day: dates.when(createdAt), name: createdBy ?? '' });
    return used ? `${made} · ${t('letterTemplate.used')}` : made;
  };
}
