import { personalNumbers } from '../disclosures/personal.rules.js';
import { privateProse } from '../disclosures/private-prose.rules.js';
import { CellKind, type TemplateContent } from '../templates/template.rules.js';
import { type ContentFault, type FilingContent, rowsIn, textIn } from './content.rules.js';

/** What is likely secret or personal. */
export enum PrivacyKind {
  ID_CARD = 'ID_CARD',
  PHONE = 'PHONE',
  BANK_CARD = 'BANK_CARD',
  ILLNESS = 'ILLNESS',
  MINOR = 'MINOR',
  SECRET_MARK = 'SECRET_MARK',
}

const TITLES: Readonly<Record<PrivacyKind, string>> = {
  ID_CARD: '身份证号',
  PHONE: '手机号',
  BANK_CARD: '银行卡号',
  ILLNESS: '个人患病情况',
  MINOR: '未成年人姓名',
  SECRET_MARK: '密级或内部标志',
};

/** Something that must be taken out, or confirmed with a reason, before it is published. */
export interface PrivacyFinding {
  /** names the cell, the kind and the end of what was found: another number in the same cell is another finding */
  readonly place: string;
  readonly kind: PrivacyKind;
  /** masked: `1502…1234`, `王…明` */
  readonly shown: string;
  readonly label: string;
}

const SECRET = /绝密|机密|秘密[★☆]|内部(?:资料|文件)|不得外传/g;

export interface Personal {
  readonly kind: PrivacyKind;
  readonly shown: string;
}

/** What is likely secret or personal in a text, masked. */
export function personalIn(text: string): Personal[] {
  const numbers = personalNumbers(text).map(({ kind, digits }) => ({
    ...{ kind: PrivacyKind[kind], shown: `${digits.slice(0, 4)}…${digits.slice(-4)}` },
  }));
  const marks = [...text.normalize('NFKC').matchAll(SECRET)].map(([shown]) => ({
    kind: PrivacyKind.SECRET_MARK,
    shown,
  }));
  const told = privateProse(text).map(({ kind, words }) => ({
    ...{ kind: PrivacyKind[kind], shown: `${words.slice(0, 1)}…${words.length > 2 ? words.slice(-1) : ''}` },
  }));
  return [...numbers, ...told, ...marks];
}

/** All that will be published in words, with where it stands and what that place is called. */
function textsOf({ fields }: TemplateContent, { cells, explanations, signOffs }: FilingContent) {
  const typed = fields.flatMap(({ key, label, kind, columns }) =>
    kind === CellKind.TABLE
      ? columns.map((column) => ({
          ...{ place: `${key}.${column.key}`, label: `${label}「${column.label}」`, kind: column.kind },
          text: rowsIn(cells, key)
            .map((row) => row[column.key] ?? '')
            .join('\n'),
        }))
      : [{ place: key, label, kind, text: textIn(cells, key) }],
  );
  return [
    ...typed.filter(({ kind }) => kind === CellKind.TEXT || kind === CellKind.NUMBER),
    ...explanations.map(({ place, text }) => ({ place: `explanation.${place}`, label: '与上期差异的说明', text })),
    ...signOffs.map(({ body, person }) => ({ place: `signOff.${body}`, label: `${body}签字人`, text: person })),
  ];
}

/** Everything in a filing that is likely secret or personal, each thing in a place once. */
export function findingsIn(template: TemplateContent, content: FilingContent): PrivacyFinding[] {
  const found = textsOf(template, content).flatMap(({ place, label, text }) =>
    personalIn(text).map(({ kind, shown }) => ({ place: `${place}:${kind}:${shown}`, kind, shown, label })),
  );
  return [...new Map(found.map((one) => [one.place, one])).values()];
}

const SHORTEST_REASON = 4;

/** Whether the review for secrecy and privacy 保密和隐私审查 was done: by whom, and what of each finding. */
export function privacyFaults(template: TemplateContent, content: FilingContent): ContentFault[] {
  const { confirmations, secrecyReviewer } = content;
  const open = findingsIn(template, content).filter(({ place }) => {
    const told = confirmations.find((one) => one.place === place)?.text.trim() ?? '';
    return told.length < SHORTEST_REASON;
  });
  const faults = open.map(({ place, kind, shown, label }) => ({
    code: 'PERSONAL',
    path: ['confirmations', place],
    message: `「${label}」里像是有${TITLES[kind]}（${shown}），请删去或遮盖；确实可以公开的，请写明理由。`,
  }));
  if (secrecyReviewer.trim() !== '') return faults;
  const message = '请填写保密和隐私审查人：审查后才能公开。';
  return [...faults, { code: 'REQUIRED', path: ['secrecyReviewer'], message }];
}
