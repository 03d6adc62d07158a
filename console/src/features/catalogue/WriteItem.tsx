import { CatalogueItemDocument, ChangeDisclosureItemDocument, CreateDisclosureItemDocument } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { NoRecord } from '../../components/shell/NoRecord.tsx';
import { useSubmit } from '../../components/use-submit.ts';
import { createKeeper } from '../../lib/idempotency.ts';
import { useClock } from '../../providers/clock.ts';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useDraft } from '../../providers/use-draft.ts';
import { FromFields } from './FromFields.tsx';
import type { Item } from './ItemPage.tsx';
import { contentOf, emptyForm, faultsOf, formOf, type ItemForm } from './item-form.rules.ts';
import { LimitFields } from './LimitFields.tsx';
import { useCatalogue } from './use-catalogue.ts';
import { WhatFields } from './WhatFields.tsx';
import { WhereFields } from './WhereFields.tsx';
import { WhoFields } from './WhoFields.tsx';
import './catalogue.css';

/** A new item of the catalogue. */
export const NewItem = () => <ItemEditor item={null} onConflict={() => undefined} />;

/** Another version of an item. */
export function ChangeItem() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useDocument(CatalogueItemDocument, { id }, { fresh: true });
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={8} />;
  const item = data.disclosureItem;
  if (!item?.viewerCanChange) return <NoRecord why={t(item ? 'item.notYours' : 'item.missing')} />;
  return <ItemEditor key={item.version} item={item} onConflict={refetch} />;
}

const WHOLE = { values: {}, page: 1, pageSize: 1, sort: [] };

function ItemEditor({ item, onConflict }: { item: Item | null; onConflict: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const { today } = useClock();
  const { notification } = App.useApp();
  const { all } = useCatalogue(WHOLE);
  const [keyFor] = useState(createKeeper);
  const draft = useDraft<ItemForm>(item ? `item:${item.id}:${item.version}` : 'item:new');
  const [form, setForm] = useState<ItemForm>(() => draft.kept ?? (item ? formOf(item, today) : emptyForm(today)));
  const isNew = item === null;
  const faults = faultsOf(form, isNew);
  function change(part: Partial<ItemForm>): void {
    const next = { ...form, ...part };
    setForm(next);
    draft.keep(next);
  }
  async function save(): Promise<string> {
    const content = contentOf(form);
    if (item) {
      const input = { ...content, id: item.id, version: item.version, reason: form.reason.trim() };
      refuse((await execute(ChangeDisclosureItemDocument, { input })).changeDisclosureItem.errors);
      return item.id;
    }
    const created = { ...content, code: form.code.trim() };
    const input = { ...created, idempotencyKey: keyFor(created) };
    const { createDisclosureItem } = await execute(CreateDisclosureItemDocument, { input });
    refuse(createDisclosureItem.errors);
    return createDisclosureItem.item?.id ?? '';
  }
  const submit = useSubmit(
    () => faults.length === 0,
    async () => {
      try {
        const id = await save();
        draft.forget();
        notification.success({ message: t(isNew ? 'item.created' : 'item.changed'), placement: 'bottom', duration: 4 });
        void navigate(`/disclosures/catalogue/${id}`);
      } catch (error) {
        if (conflictOf(error)) onConflict();
        throw error;
      }
    },
  );
  const areas = [...new Set(all.flatMap(({ area }) => area ?? []))];
  const fields = { form, change };
  const missing = submit.tried ? faults.map((fault) => t(fault)) : [];
  return (
    <form onSubmit={submit.onSubmit} noValidate>
      <PageHeader
        title={item ? t('item.changeTitle', { name: item.name }) : t('item.create')}
        note={t(isNew ? 'item.createNote' : 'item.changeNote')}
      />
      {draft.kept ? <p className="note">{t('form.draftKept')}</p> : null}
      <ErrorSummary messages={[...missing, ...submit.problems]} refusals={submit.refusals} />
      <div className="two-columns item-columns">
        <div>
          <WhatFields {...fields} isNew={isNew} areas={areas} />
          <LimitFields {...fields} />
        </div>
        <div>
          <WhoFields {...fields} />
          <WhereFields {...fields} />
          <FromFields {...fields} isNew={isNew} />
        </div>
      </div>
      <div className="form-actions page-end">
        <Button type="primary" htmlType="submit" loading={submit.busy}>
          {t('common.save')}
        </Button>
        <Button onClick={() => void navigate(item ? `/disclosures/catalogue/${item.id}` : '/disclosures/catalogue')}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
