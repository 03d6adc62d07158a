import { NextFirstCheckDocument } from '@sanwu/schema';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { nextOf, waitingBelow, waitingLike } from './led-filter.ts';

interface Props {
  id: string;
  publishedOn: string;
  /** by whoever looks at it now: the way on takes the focus */
  decided: boolean;
}

/** 下一条: the way on from an entry that has been looked at, or back to the list when nothing waits. */
export function NextEntry({ id, publishedOn, decided }: Props) {
  const t = useT();
  const [search] = useSearchParams();
  const button = useRef<HTMLAnchorElement | HTMLButtonElement>(null);
  const values = Object.fromEntries(search);
  const filters = { below: waitingBelow(values, publishedOn), all: waitingLike(values) };
  const { data } = useDocument(NextFirstCheckDocument, filters, { fresh: true });
  const known = data !== undefined;
  useEffect(() => {
    if (decided && known) button.current?.focus();
  }, [decided, known]);
  if (!data) return null;
  const next = nextOf(id, { below: data.below.items, all: data.all.items });
  const query = search.size > 0 ? `?${search}` : '';
  return (
    <LinkButton
      ref={button}
      {...(decided ? { type: 'primary' as const } : {})}
      to={next ? `/disclosures/first-checks/${next.id}${query}` : `/disclosures/first-checks${query}`}
    >
      {next ? t('firstCheck.next', { n: data.all.totalItems }) : t('firstCheck.allDone')}
    </LinkButton>
  );
}
