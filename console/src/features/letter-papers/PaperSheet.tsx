import type { LetterTemplatePreviewQuery } from '@sanwu/schema';
import { useT } from '../../providers/i18n.ts';

type Paper = NonNullable<LetterTemplatePreviewQuery['letterTemplatePreview']['paper']>;

/** A sample letter as it would be printed: always in Chinese, because it is the document itself. */
export function PaperSheet({ paper, behind }: { paper: Paper; behind: boolean }) {
  const t = useT();
  return (
    <article
      className={behind ? 'paper-sheet behind' : 'paper-sheet'}
      aria-label={t('letterTemplate.preview')}
      lang="zh-CN"
    >
      <p className="paper-head">{paper.head}</p>
      <p className="paper-number">{paper.number}</p>
      <h2>{paper.title}</h2>
      <p className="paper-to">{paper.addressee}</p>
      {paper.paragraphs.map((text, nr) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place
        <p key={nr} className="paper-text">
          {text}
        </p>
      ))}
      <div className="paper-sign">
        <span>{paper.signature}</span>
        <span>{paper.date}</span>
      </div>
      <footer className="paper-foot">
        {paper.copies ? <p>抄送：{paper.copies}</p> : null}
        <p>
          <span>{paper.desk}</span>
          <span>{paper.date}印发</span>
        </p>
      </footer>
    </article>
  );
}
