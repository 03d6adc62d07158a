import type { SecondLooksQuery } from '@sanwu/schema';
import { Link } from 'react-router';
import { UnitLink } from '../../components/UnitLink.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { CheckButton } from './CheckButton.tsx';
import { CheckWords } from './LastCheck.tsx';

interface Props {
  look: SecondLooksQuery['secondLooks']['items'][number];
  onDone: () => void;
}

/** A closed matter that is looked at again: whose it is, what it was, by when, and the button that does it. */
export function LookRow({ look, onDone }: Props) {
  const t = useT();
  const dates = useDates();
  return (
    <li>
      <span className="row-main two-lines">
        <span>
          <UnitLink id={look.unit.id} name={look.unit.shortName} path={look.unit.pathNames} />{' '}
          {look.notice ? (
            <Link to={`/notices/${look.notice.id}`}>{look.notice.number ?? look.notice.title}</Link>
          ) : null}
        </span>
        <span>
          {look.findings.map((found, nr) => (
            <span key={found.id}>
              {nr > 0 ? '；' : ''}
              <Link to={`/findings/${found.id}`}>{found.problem}</Link>
            </span>
          ))}
        </span>
      </span>
      {look.check ? (
        <CheckWords check={look.check} />
      ) : look.cancelledOn ? (
        <span className="muted">{t('secondLook.cancelled', { day: dates.day(look.cancelledOn) })}</span>
      ) : (
        <span className={look.overdue ? 'due-left due-pressing' : 'muted'}>
          {t('checkTask.by', { day: dates.day(look.dueOn) })}
        </span>
      )}
      {look.viewerCanCheck ? (
        <CheckButton
          subject={{ type: 'UNIT', id: look.unit.id }}
          unitName={look.unit.shortName}
          lookId={look.id}
          relapsesOf={look.findings.filter(({ state }) => state === 'VERIFIED')}
          label={t('secondLook.look')}
          onDone={onDone}
        />
      ) : null}
    </li>
  );
}
