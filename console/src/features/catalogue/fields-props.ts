import type { ItemForm } from './item-form.rules.ts';

/** What each part of an item's form is given. */
export interface FieldsProps {
  form: ItemForm;
  change: (part: Partial<ItemForm>) => void;
}
