import { type FindingStep, StepFindingsDocument } from '@sanwu/schema';
import { useState } from 'react';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import type { Decided } from './way-back.ts';

export interface Taken {
  readonly step: FindingStep;
  readonly findings: readonly Decided[];
  readonly reason?: string | null | undefined;
}

/** Takes a step of findings, all of them or none. `taking` is the one that is under way. */
export function useStepFindings() {
  const [taking, setTaking] = useState<Taken | null>(null);

  /** @returns them after it @throws what was refused */
  async function take({ findings, step, reason }: Taken): Promise<readonly Decided[]> {
    setTaking({ findings, step });
    try {
      const seen = findings.map(({ id, version }) => ({ id, version }));
      const input = { findings: seen, step, ...(reason ? { reason } : {}) };
      const { stepFindings } = await execute(StepFindingsDocument, { input });
      refuse(stepFindings.errors);
      return stepFindings.findings;
    } finally {
      setTaking(null);
    }
  }
  return { taking, take };
}
