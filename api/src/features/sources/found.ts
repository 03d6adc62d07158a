import type { Validators } from '../../core/net/guarded-fetch.js';
import type { Article } from '../disclosures/matching.rules.js';
import type { Particulars } from '../evidence/particulars.rules.js';
import type { Linked, RawPage, Reading } from '../evidence/reading.js';
import type { Table } from './pages/page.types.js';

/** Without what no database text holds: NUL, halves of a pair. */
export const sound = (text: string): string => text.toWellFormed().replaceAll('\u0000', '');

/** One published text as its channel gives it. */
export interface Found {
  /** by which the channel knows it: never taken twice */
  readonly externalId: string;
  readonly title: string;
  readonly url: string | null;
  readonly contentHtml: string;
  /** the same as plain text, a line for each paragraph and row */
  readonly text: string;
  readonly tables: readonly Table[];
  /** the lines of the text that stand in tables too large to be read */
  readonly unread: readonly string[];
  /** null where the channel does not say */
  readonly publishedAt: Date | null;
  /** 信息来源; null where the channel names nobody */
  readonly origin: string | null;
  /** as they came, in order */
  readonly pages: readonly RawPage[];
  readonly validators: Validators;
  /** what the page says about itself */
  readonly particulars: Particulars;
  /** files that it links to, in page order, each once */
  readonly attachments: readonly Linked[];
}

/** An article as it is matched. @param publishedAt when it was published, where that is known */
export const toMatch = ({ title, origin, particulars }: Found, publishedAt: Date): Article => ({
  ...{ title: sound(title), publishedAt, origin, column: particulars.column },
});

/** A text as it is compared with what it was, and kept as evidence. */
export const readingOf = ({ title, text, tables, unread, pages, validators, ...found }: Found): Reading => ({
  ...{ title: sound(title), text: sound(text), tables, unread, pages, validators },
  particulars: soundParticulars(found.particulars),
  attachments: found.attachments.map(({ name, url }) => ({ name: sound(name), url })),
});

const soundParticulars = (stated: Particulars): Particulars => {
  const told = (text: string | null) => (text === null ? null : sound(text));
  return {
    ...{ indexNumber: told(stated.indexNumber), documentNumber: told(stated.documentNumber) },
    ...{ issuer: told(stated.issuer), issuedOn: stated.issuedOn },
    ...{ validity: told(stated.validity), column: told(stated.column) },
  };
};
