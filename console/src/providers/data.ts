import type { BaseRecord, DataProvider, GetListResponse } from '@refinedev/core';
import {
  CheckDocument,
  ChecksDocument,
  CreateAccountDocument,
  CreateUnitDocument,
  DisclosureRowDocument,
  DisclosuresDocument,
  DraftNoticeDocument,
  EditNoticeDocument,
  FindingDocument,
  FindingsDocument,
  GrantPostDocument,
  NoticeRowDocument,
  NoticesDocument,
  ObligationRowDocument,
  ObligationsDocument,
  RenameUnitDocument,
  type TypedDocumentString,
  UnitDocument,
} from '@sanwu/schema';
import { loadViewer } from './auth.ts';
import { ownError, refuse } from './errors.ts';
import { execute } from './graphql.ts';
import { readable } from './plain-documents.ts';

type AnyDocument = TypedDocumentString<unknown, Record<string, unknown>>;

interface Operations {
  list?: AnyDocument;
  row?: AnyDocument;
  create?: AnyDocument;
  update?: AnyDocument;
}

// Each operation answers with one root field; the provider unwraps it.
const operations: Record<string, Operations> = {
  notices: {
    list: NoticesDocument as AnyDocument,
    row: NoticeRowDocument as AnyDocument,
    create: DraftNoticeDocument as AnyDocument,
    update: EditNoticeDocument as AnyDocument,
  },
  obligations: { list: ObligationsDocument as AnyDocument, row: ObligationRowDocument as AnyDocument },
  disclosures: { list: DisclosuresDocument as AnyDocument, row: DisclosureRowDocument as AnyDocument },
  findings: { list: FindingsDocument as AnyDocument, row: FindingDocument as AnyDocument },
  dailyChecks: { list: ChecksDocument as AnyDocument, row: CheckDocument as AnyDocument },
  units: {
    row: UnitDocument as AnyDocument,
    create: CreateUnitDocument as AnyDocument,
    update: RenameUnitDocument as AnyDocument,
  },
  accounts: { create: CreateAccountDocument as AnyDocument },
  posts: { create: GrantPostDocument as AnyDocument },
};

function operation(resource: string, kind: keyof Operations): AnyDocument {
  const document = operations[resource]?.[kind];
  if (!document) throw new Error(`no ${kind} operation for ${resource}`);
  return document;
}

/** Asks what this viewer may read of the document. */
async function ask(document: AnyDocument, variables: Record<string, unknown>): Promise<Record<string, unknown>> {
  const permissions = (await loadViewer())?.permissions ?? [];
  return (await execute(readable(document, permissions), variables)) as Record<string, unknown>;
}

async function field<Value>(document: AnyDocument, variables: Record<string, unknown>): Promise<Value> {
  const [value] = Object.values(await ask(document, variables));
  return value as Value;
}

async function one(resource: string, id: unknown): Promise<BaseRecord> {
  const value = await field<BaseRecord | null>(operation(resource, 'row'), { id });
  if (!value) throw ownError('NOT_FOUND', 'error.missing');
  return value;
}

type Payload = { errors: Parameters<typeof refuse>[0] } & Record<string, unknown>;

async function write(document: AnyDocument, input: unknown): Promise<BaseRecord> {
  const { errors, ...rest } = await field<Payload>(document, { input });
  refuse(errors);
  const [record] = Object.values(rest);
  return record as BaseRecord;
}

/** What a list page asks for; filters stay in the API's own closed inputs. */
export interface ListMeta {
  filter: Record<string, unknown>;
  sort: { field: string; direction: 'ASC' | 'DESC' }[];
}

// Refine's signatures are generic in the record; the shapes are checked where the typed hooks call them.
export const dataProvider: DataProvider = {
  getApiUrl: () => '/graphql',
  async getList({ resource, pagination, meta }) {
    const { filter, sort } = meta as unknown as ListMeta;
    const take = pagination?.pageSize ?? 20;
    const skip = ((pagination?.currentPage ?? 1) - 1) * take;
    const list = await field<{ items: BaseRecord[]; totalItems?: number }>(operation(resource, 'list'), {
      filter,
      sort,
      skip,
      take,
    });
    // Where counting takes long, the total has a query of its own, so that it does not delay the rows.
    return { data: list.items, total: list.totalItems ?? -1 } as GetListResponse<never>;
  },
  async getOne({ resource, id }) {
    return { data: (await one(resource, id)) as never };
  },
  async create({ resource, variables }) {
    return { data: (await write(operation(resource, 'create'), variables)) as never };
  },
  async update({ resource, variables }) {
    return { data: (await write(operation(resource, 'update'), variables)) as never };
  },
  deleteOne: () => Promise.reject(ownError('FORBIDDEN', 'error.noDelete')),
  async custom({ meta }) {
    const { document, variables } = meta as unknown as { document: AnyDocument; variables: Record<string, unknown> };
    return { data: (await ask(document, variables)) as never };
  },
};
