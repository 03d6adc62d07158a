import type { LetterTemplateQuery, PaperKind } from '@sanwu/schema';
import { Button, Tooltip } from 'antd';
import { useT } from '../../providers/i18n.ts';

interface Props {
  kind: PaperKind;
  fields: LetterTemplateQuery['letterFields'];
  onInsert: (name: string) => void;
}

/** Fields to be put where one is typing; those that the kind must have are marked. */
export function FieldList({ kind, fields, onInsert }: Props) {
  const t = useT();
  return (
    <fieldset className="letter-fields">
      <legend>{t('letterTemplate.fields')}</legend>
      {fields.map(({ name, meaning, neededBy }) => (
        <Tooltip key={name} title={meaning}>
          <Button
            size="small"
            // the caret stays where it is
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onInsert(name)}
          >
            {name}
            {neededBy.includes(kind) ? <span aria-hidden="true"> *</span> : null}
          </Button>
        </Tooltip>
      ))}
      <p className="muted">{t('letterTemplate.fieldsHelp')}</p>
    </fieldset>
  );
}
