import type { FindingPartsFragment } from '@sanwu/schema';
import { Checkbox } from 'antd';
import { Link } from 'react-router';
import { UnitLink } from '../../components/UnitLink.tsx';
import { useT } from '../../providers/i18n.ts';
import { FindingSteps } from './FindingSteps.tsx';
import {
  Evidence,
  FindingCourse,
  FindingKindTag,
  FindingLinks,
  FindingStateTag,
  FindingSubject,
  FindingWeight,
} from './FindingWords.tsx';
import type { Decisions } from './use-decisions.tsx';

interface Props {
  finding: FindingPartsFragment;
  /** undefined where there is nothing to decide about several */
  chosen: boolean | undefined;
  onChoose: (chosen: boolean) => void;
  decisions: Decisions;
}

/** One finding: whose, what, the proof, and what can be done. */
export function FindingItem({ finding, chosen, onChoose, decisions }: Props) {
  const t = useT();
  const { id, unit, problem, kind, state, evidence } = finding;
  return (
    <li className="finding" aria-label={`${unit.shortName} ${problem}`}>
      {chosen === undefined ? null : (
        <Checkbox
          className="finding-choice"
          aria-label={t('finding.select')}
          checked={chosen}
          onChange={({ target }) => onChoose(target.checked)}
        />
      )}
      <div className="finding-words">
        <h2>
          <UnitLink id={unit.id} name={unit.shortName} path={unit.pathNames} />{' '}
          <Link to={`/findings/${id}`} className="finding-problem">
            {problem}
          </Link>{' '}
          <FindingKindTag kind={kind} /> {state === 'PROPOSED' ? null : <FindingStateTag state={state} />}{' '}
          <FindingWeight finding={finding} />
        </h2>
        <Evidence evidence={evidence} />
        <FindingLinks links={finding.links} />
        <p className="finding-subject">
          <FindingSubject finding={finding} />
        </p>
        <FindingCourse finding={finding} />
      </div>
      <div className="finding-actions">
        <FindingSteps findings={[finding]} decisions={decisions} />
      </div>
    </li>
  );
}
