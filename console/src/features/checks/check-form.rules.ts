import type { CheckWay, FindingKind, FindingSeverity } from '@sanwu/schema';
import type { UploadedFile } from '../../providers/files.ts';

/** What is looked at. */
export interface CheckSubject {
  readonly type: string;
  readonly id: string;
}

/** What had been put right and may have come back. */
export interface Relapsed {
  readonly id: string;
  readonly problem: string;
}

/** One thing that is wrong, as it is being typed. */
export interface WrongDraft {
  readonly kind: FindingKind;
  readonly severity: FindingSeverity;
  readonly problem: string;
  readonly files: readonly UploadedFile[];
  /** the verified finding that came back; null: none did */
  readonly relapseOfId: string | null;
}

export interface CheckDraft {
  readonly way: CheckWay;
  readonly note: string;
  readonly wrong: readonly WrongDraft[];
}

export const MOST_WRONG = 20;

export const newWrong = (): WrongDraft => ({
  kind: 'NON_STANDARD',
  severity: 'ORDINARY',
  problem: '',
  files: [],
  relapseOfId: null,
});
export const newCheck = (): CheckDraft => ({ way: 'ONLINE', note: '', wrong: [newWrong()] });

/** Places of what is missing, as `findings.0.problem`. */
export const missingIn = ({ wrong }: CheckDraft): string[] =>
  wrong.flatMap(({ problem }, nr) => (problem.trim().length < 2 ? [`findings.${nr}.problem`] : []));

/** What is sent: words without the blanks around them, files as proofs. */
export function contentOf({ way, note, wrong }: CheckDraft, subject: CheckSubject, lookId?: string) {
  return {
    subject,
    way,
    conclusion: 'FINDINGS' as const,
    findings: wrong.map(({ kind, severity, problem, files, relapseOfId }) => ({
      ...{ kind, severity, problem: problem.trim() },
      ...(relapseOfId ? { relapseOfId } : {}),
      links: files.map(({ id }) => ({ kind: 'FILE' as const, id })),
    })),
    ...(note.trim() ? { note: note.trim() } : {}),
    ...(lookId ? { lookId } : {}),
  };
}
