import { Fragment, type ReactNode } from 'react';
import { longDay } from '../../lib/dates.ts';

interface Props {
  /** what the sheet is called by those who cannot see it */
  label: string;
  head: string;
  title: string;
  addressee: string;
  basis: string;
  problems: readonly { key: string; text: string; now?: ReactNode }[];
  demand: string;
  answerBy: string;
  sign: readonly string[];
  people?: string;
}

/** The basis within its sentence, as on paper: neither 根据 nor the end of a sentence twice. */
const basisWords = (basis: string): string => basis.replace(/^根据/u, '').replace(/[。；，：,;.]+$/u, '');

/** A letter on its sheet: always in Chinese, because it is the document itself. */
export function LetterSheet({ label, head, title, addressee, basis, problems, demand, answerBy, sign, people }: Props) {
  return (
    <article className="panel letter" aria-label={label} lang="zh-CN">
      <p className="letter-head">{head}</p>
      <h2>{title}</h2>
      <p className="letter-to">{addressee}：</p>
      <p>根据{basisWords(basis)}，经监督检查，发现以下问题：</p>
      <ol className="letter-problems">
        {problems.map(({ key, text, now }) => (
          <li key={key}>
            {text}
            {now}
          </li>
        ))}
      </ol>
      <p>{demand}</p>
      {demand.includes('反馈') || answerBy === '' ? null : <p>请于{longDay(answerBy)}前反馈办理情况。</p>}
      <p className="letter-sign">
        {sign.map((line) => (
          <Fragment key={line}>
            {line}
            <br />
          </Fragment>
        ))}
      </p>
      {people ? <p className="letter-people">{people}</p> : null}
    </article>
  );
}
