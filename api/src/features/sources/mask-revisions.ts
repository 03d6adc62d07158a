import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'kysely';
import { systemNow } from '../../core/clocks.js';
import { rows } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import type { Job } from '../../core/jobs.js';
import { maskedContent } from '../disclosures/masking.rules.js';
import { masked } from '../disclosures/personal.rules.js';
import {
  articlesBehind,
  type KeptRevision,
  type MaskedRevision,
  maskRevisions,
  pagesKept,
  revisionsKept,
} from '../evidence/mask.service.js';
import { siteSettings } from './by-hand/link.page.js';
import { type ReadAgain, readAgain, type SourceOfPages } from './read-again.js';
import { SourceKind } from './source-kind.js';

/** So many articles are gone over together; after so long a run rests until the next one. */
const TOGETHER = 50;
const RUN_MS = 60_000;

interface ArticleRow extends SourceOfPages {
  readonly id: string;
  readonly title: string;
  readonly contentHtml: string;
}

async function articlesOf({ db }: Work, ids: readonly string[]): Promise<ArticleRow[]> {
  const found = await rows<ArticleRow>(
    db,
    sql`select a.id, a.title, a.content_html as "contentHtml", coalesce(a.url, '') as url, s.kind, s.family, s.selectors
      from captured_article a join source s on s.id = a.source_id where a.id = any(${[...ids]}::uuid[])`,
  );
  if (!found.some(({ kind }) => kind === SourceKind.LINK)) return found;
  const settingsAt = await siteSettings(db);
  // a pasted link is read as its site is
  return found.map((article) =>
    article.kind === SourceKind.LINK ? { ...article, ...settingsAt(article.url) } : article,
  );
}

/** What is served of a revision: by what it said, where that can be read again; otherwise without its words, which nobody can mask for certain. */
function servedOf({ id, title }: KeptRevision, read: ReadAgain | null): MaskedRevision {
  if (!read) return { id, title: masked(title), text: null };
  return { id, title: masked(read.title), text: maskedContent(read) };
}

/** @returns whether there may be more */
async function maskNext(work: Work): Promise<boolean> {
  const ids = await articlesBehind(work, TOGETHER);
  const articles = new Map((await articlesOf(work, ids)).map((article) => [article.id, article]));
  const served: MaskedRevision[] = [];
  for (const revision of await revisionsKept(work, ids)) {
    const article = articles.get(revision.articleId);
    if (!article) continue;
    const read = await readAgain(article, revision, () => pagesKept(work, revision.hashes));
    const wanted = servedOf(revision, read);
    if (wanted.text !== revision.text || wanted.title !== revision.title) served.push(wanted);
    await turn();
  }
  await maskRevisions(work, ids, served);
  return ids.length === TOGETHER;
}

/** Hides revisions of pages anew when the mask has changed. Run twice it changes nothing more. */
export const maskingRevisions: Job = {
  name: 'mask-revisions',
  title: '按新办法遮盖原页文字',
  everyMinutes: 5,
  run: async (context) => {
    const until = systemNow().getTime() + RUN_MS;
    while ((await unitOfWork(context, '遮盖办法有变', maskNext)) && systemNow().getTime() < until);
  },
};
