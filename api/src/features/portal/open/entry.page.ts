import { NotFoundError } from '../../../core/errors.js';
import { attachmentsLoader, textLoader } from '../details.reads.js';
import { findDisclosures } from '../disclosure.reads.js';
import { lineOf } from '../files/file.rules.js';
import { findWithdrawals } from '../withdrawal.reads.js';
import { entryHtml, sentenceHtml, WITHDRAWN_BECAUSE } from './entry-html.js';
import { HTML, JSON_TYPE, type OpenHandler } from './open-page.js';

const GONE = 410;

/** `disclosures/ID`: an entry at its address, for people or, as `.json` or by what is accepted, for programs; 410 once it is withdrawn. */
export const entryPage: OpenHandler = async (ctx, { path, json: asked }) => {
  const [, id = '', ending] = /^disclosures\/([0-9a-f-]{36})(\.json|\.html)?$/.exec(path) ?? [];
  const json = ending === undefined ? asked : ending === '.json';
  const entry = (await findDisclosures(ctx, [id])).get(id);
  if (entry) {
    const [text, attachments] = await Promise.all([textLoader(ctx).load(id), attachmentsLoader(ctx).load(id)]);
    const all = { text: text ?? '', attachments: (attachments ?? []).map(({ name, url }) => ({ name, url })) };
    // withdrawn between the two: nothing of it is told
    if (text !== null && json)
      return {
        status: 200,
        mediaType: JSON_TYPE,
        body: `${JSON.stringify({ ...lineOf({ entry, text: all.text }), attachments: all.attachments })}\n`,
      };
    if (text !== null) return { status: 200, mediaType: HTML, body: entryHtml(entry, all) };
  }
  const withdrawal = (await findWithdrawals(ctx, [id])).get(id);
  if (!withdrawal) throw new NotFoundError('条公开内容');
  const { reason, updatedAt } = withdrawal;
  const message = WITHDRAWN_BECAUSE[reason];
  return json
    ? {
        status: GONE,
        mediaType: JSON_TYPE,
        body: `${JSON.stringify({ id, withdrawn: true, reason, message, updatedAt })}\n`,
      }
    : { status: GONE, mediaType: HTML, body: sentenceHtml('内容已撤下', message) };
};
