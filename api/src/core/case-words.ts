import { FaultsError, InputError } from './errors.js';

/** Words of case work and of secrets: neither is for this platform. Regular expressions of what stands in running text. */
const WORDS: readonly RegExp[] = [
  /问题线索/,
  /线索处置/,
  /初步核实|初核/,
  /谈话函询|函询/,
  /立案(?:审查|调查)?/,
  /留置/,
  /审查调查/,
  /举报人|检举人|实名举报|匿名举报/,
  /讯问|询问笔录/,
  /被审查人|被调查人/,
  /绝密|机密|秘密级|密级/,
  /涉密/,
];

/** Words in a text that look like case work or secrets, each once, as they stand there. */
export const caseWordsIn = (text: string): string[] => [
  ...new Set(WORDS.flatMap((word) => word.exec(text)?.[0] ?? [])),
];

export interface SaidText {
  readonly path: readonly string[];
  /** Chinese; what the field is called */
  readonly name: string;
  readonly text: string;
}

/**
 * Warns before free text is saved that looks like case work or secrets; whoever has been warned and says so saves it.
 * @throws FaultsError of InputError `LOOKS_LIKE_CASE_WORK`, one for each text
 */
export function warnOfCaseWork(warned: boolean, texts: readonly SaidText[]): void {
  if (warned) return;
  const faults = texts.flatMap(({ path, name, text }) => {
    const words = caseWordsIn(text);
    if (words.length === 0) return [];
    const said = words.map((word) => `“${word}”`).join('、');
    return [
      new InputError(
        'LOOKS_LIKE_CASE_WORK',
        `${name}中有${said}，像是办案内容或涉密内容。本平台不处理线索、审查调查和涉密事项；确认不是的，请确认后再次保存。`,
        path,
      ),
    ];
  });
  if (faults.length > 0) throw new FaultsError(faults);
}

/** The same of the reason of a step. @throws FaultsError */
export const warnOfReason = ({ warned, reason }: { readonly warned: boolean; readonly reason: string }): void =>
  warnOfCaseWork(warned, [{ path: ['input', 'reason'], name: '理由', text: reason }]);
