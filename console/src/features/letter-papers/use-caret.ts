import { type FocusEvent, useRef } from 'react';
import { inserted, type TemplateField, type TemplateForm } from './template-form.rules.ts';

interface Place {
  field: TemplateField;
  element: HTMLTextAreaElement | HTMLInputElement;
}

/** Where one was typing last; a field goes there, or to the end of the text. */
export function useCaret(form: TemplateForm, setForm: (form: TemplateForm) => void) {
  const place = useRef<Place>(undefined);
  function insert(name: string): void {
    const { field, element } = place.current ?? { field: 'text' as const, element: undefined };
    const text = form[field];
    const end = element?.selectionEnd ?? text.length;
    const next = inserted(text, [element?.selectionStart ?? end, end], name);
    setForm({ ...form, [field]: next.text });
    // once it is on the screen
    requestAnimationFrame(() => {
      element?.focus();
      element?.setSelectionRange(next.caret, next.caret);
    });
  }
  const onFocus = (field: TemplateField) => (event: FocusEvent<HTMLTextAreaElement | HTMLInputElement>) => {
    place.current = { field, element: event.currentTarget };
  };
  return { insert, onFocus };
}
