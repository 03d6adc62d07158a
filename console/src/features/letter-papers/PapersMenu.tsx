import type { BulletinFilter, NoticeFilter } from '@sanwu/schema';
import { Button, Dropdown, Tooltip } from 'antd';
import { useT } from '../../providers/i18n.ts';

const FORMATS = ['both', 'docx', 'pdf'] as const;

/** Letters of one archive at most. */
const MOST = 200;

interface Props {
  of?: 'bulletins';
  chosen: ReadonlySet<string>;
  /** as the list is asked for; undefined: there is no narrowing */
  filter: NoticeFilter | BulletinFilter;
  sort: readonly object[];
  /** undefined until it is counted */
  total: number | undefined;
}

/** 下载文书: letters, or bulletins, on paper, those chosen, or where none is, what the list is filtered to. */
export function PapersMenu({ of, chosen, filter, sort, total }: Props) {
  const t = useT();
  const which: Record<string, string> =
    chosen.size > 0 ? { ids: [...chosen].join(',') } : { filter: JSON.stringify(filter), sort: JSON.stringify(sort) };
  const words =
    chosen.size > 0 ? t('paper.menuChosen', { n: chosen.size }) : t(of ? 'paper.menuBulletins' : 'paper.menu');
  if (chosen.size > MOST || (chosen.size === 0 && (total === undefined || total === 0 || total > MOST))) {
    return (
      <Tooltip title={(total ?? 0) > MOST ? t('paper.tooMany', { n: MOST }) : undefined}>
        <Button disabled>{words}</Button>
      </Tooltip>
    );
  }
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      menu={{
        items: FORMATS.map((format) => ({
          key: format,
          label: (
            <a href={`/papers.zip?${new URLSearchParams({ ...which, format, ...(of ? { of } : {}) })}`}>
              {t(`paper.zip.${format}`)}
            </a>
          ),
        })),
      }}
    >
      <Button aria-haspopup="menu">{words}</Button>
    </Dropdown>
  );
}
