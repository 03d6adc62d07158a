import { type PortalKeyStep, StepPortalKeyDocument } from '@sanwu/schema';
import { useDates } from '../../components/use-dates.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useLanguage, useT } from '../../providers/i18n.ts';
import type { ShownKey } from './key-standing.ts';
import { StepWithSecret } from './StepWithSecret.tsx';
import { scopeNames } from './scope-names.ts';

interface Props {
  portalKey: ShownKey;
  step: PortalKeyStep;
  /** it was done; with the secret, where one was made */
  onDone: (secret: string | null) => void;
  /** somebody else was faster: look again */
  onStale: () => void;
  onClose: () => void;
}

/** Takes a step of a key. */
export function StepKey({ portalKey: key, step, ...then }: Props) {
  const t = useT();
  const language = useLanguage();
  const dates = useDates();
  const { id, version, holder } = key;
  const told = { holder, day: dates.day(key.expiresOn), scopes: scopeNames(t, language, key.scopes) };
  return (
    <StepWithSecret
      words={{
        title: t(`portalKeyTitle.${step}`),
        effect: t(`portalKeyEffect.${step}`, told),
        confirm: t(`portalKeyStep.${step}`),
      }}
      draft={`portal-key:${id}:${step}`}
      overlap={step === 'ROTATE' ? { label: t('portalKey.overlap'), help: t('portalKey.overlapHelp') } : null}
      take={async (more) => {
        const { stepPortalKey } = await execute(StepPortalKeyDocument, { input: { id, version, step, ...more } });
        refuse(stepPortalKey.errors);
        return stepPortalKey.secret ?? null;
      }}
      {...then}
    />
  );
}
