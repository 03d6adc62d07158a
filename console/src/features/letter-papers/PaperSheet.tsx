import type { PaperPartsFragment } from '@sanwu/schema';
import './paper-sheet.css';

interface Props {
  paper: PaperPartsFragment;
  /** it says what was typed a moment ago */
  behind?: boolean;
}

/** A letter as it stands on paper, by the model that Word and PDF are written from: always in Chinese, because it is the document itself. */
export function PaperSheet({ paper, behind = false }: Props) {
  const { head, number, mark, title, addressee, paragraphs, annex, signature, date, copies, desk } = paper;
  return (
    <div className={behind ? 'paper-sheet behind' : 'paper-sheet'} lang="zh-CN">
      {mark ? <p className="paper-mark">{mark}</p> : null}
      <p className="paper-head">{head}</p>
      <p className="paper-number">{number}</p>
      <h2>{title}</h2>
      {addressee ? <p className="paper-to">{addressee}</p> : null}
      {paragraphs.map((text, nr) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place
        <p key={nr} className="paper-text">
          {text}
        </p>
      ))}
      {annex ? <p className="paper-text">附件：{annex.title}</p> : null}
      <div className="paper-sign">
        <span>{signature}</span>
        <span>{date}</span>
      </div>
      {annex ? <Annex annex={annex} /> : null}
      <footer className="paper-foot">
        {copies ? <p>抄送：{copies}</p> : null}
        <p>
          <span>{desk}</span>
          {mark?.includes('未印发') ? null : <span>{date}印发</span>}
        </p>
      </footer>
    </div>
  );
}

/** Problems that are too many for the text, on a page of their own. */
function Annex({ annex: { title, heads, rows } }: { annex: NonNullable<PaperPartsFragment['annex']> }) {
  return (
    <div className="paper-annex">
      <p>附件</p>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, nr) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                <td key={nr}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
