import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import { loaderOf } from '../../core/loaders.js';
import { masked } from '../disclosures/personal.rules.js';
import type { TemplateContent } from '../templates/template.rules.js';
import { isShown } from './disclosure-filter.reads.js';
import { fieldsIn } from './fields.rules.js';
import type { PortalCtx } from './public/context.js';
import type { PublicAttachment, PublicField } from './public/disclosure.type.js';

/** What was published, as plain text, masked as everywhere. It lies beside the table, and is read where it is asked for. */
export const textLoader = (ctx: PortalCtx) =>
  loaderOf<string, string>(ctx, 'text', async (ids) => {
    const found = await rows<{ id: string; text: string }>(
      ctx.db,
      sql`select d.id, d.text from disclosure d where d.id = any(${[...ids]}::uuid[]) and ${isShown(ctx.today)}`,
    );
    return new Map(found.map(({ id, text }) => [id, masked(text)]));
  });

/** The blanks of what was filled in from a template, out of its masked text. */
export const fieldsLoader = (ctx: PortalCtx) =>
  loaderOf<string, readonly PublicField[]>(ctx, 'fields', async (ids) => {
    const found = await rows<{ id: string; text: string; template: TemplateContent }>(
      ctx.db,
      sql`select d.id, d.text, t.content as template from disclosure d join filing f on f.id = d.filing_id
        join template_version t on t.id = f.template_id
        where d.id = any(${[...ids]}::uuid[]) and not d.nil and ${isShown(ctx.today)}`,
    );
    return new Map(found.map(({ id, text, template }) => [id, fieldsIn(template, masked(text))]));
  });

/** Files that pages of entries link to now, by where they were published. */
export const attachmentsLoader = (ctx: PortalCtx) =>
  loaderOf<string, readonly PublicAttachment[]>(ctx, 'attachments', async (ids) => {
    const found = await rows<PublicAttachment & { id: string }>(
      ctx.db,
      sql`select d.id, a.name, a.url from disclosure d join page_attachment a on a.article_id = d.article_id
        where d.id = any(${[...ids]}::uuid[]) and ${isShown(ctx.today)} and a.unlisted_at is null and a.url is not null
        order by a.position`,
    );
    return Map.groupBy(
      found.map(({ name, ...one }) => ({ ...one, name: masked(name) })),
      ({ id }) => id,
    );
  });
