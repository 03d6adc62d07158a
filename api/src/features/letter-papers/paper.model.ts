/** A letter, or a bulletin, as it stands on paper, in the parts of GB/T 9704-2012; what it is written as, Word or PDF, it says the same. */
export interface Paper {
  /** 发文机关标志, in red above the rule */
  readonly head: string;
  /** 发文字号; of a draft: that it has none */
  readonly number: string;
  readonly title: string;
  /** 主送机关, with its colon; null: it is addressed to nobody */
  readonly addressee: string | null;
  /** 正文 */
  readonly paragraphs: readonly string[];
  /** 附件: problems that are too many for the text; null: all of them stand in it */
  readonly annex: PaperAnnex | null;
  /** 发文机关署名 */
  readonly signature: string;
  /** 成文日期; of a draft: blanks */
  readonly date: string;
  /** 抄送机关; null: none */
  readonly copies: string | null;
  /** 印发机关: the room that drafted it */
  readonly desk: string;
  /** what it is not, on each page: 草稿 or 已撤回; null: it was issued and stands */
  readonly mark: string | null;
  /** instant of the issue, or of the drafting: what the document says of its own making, so that made again it is the same */
  readonly writtenAt: string;
}

/** Problems in a table on a page of their own. */
export interface PaperAnnex {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a letter is written as. */
export type PaperFormat = 'docx' | 'pdf';
