import { MakePortalAddressDocument } from '@sanwu/schema';
import { useState } from 'react';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { createKeeper } from '../../lib/idempotency.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';

interface Props {
  keyId: string;
  /** with what it is opened by; null: it was made before */
  onDone: (secret: string | null) => void;
  onClose: () => void;
}

/** Makes an address, for somebody who is named. */
export function MakeAddress({ keyId, onDone, onClose }: Props) {
  const t = useT();
  const [keyFor] = useState(createKeeper);
  return (
    <ReasonDialog
      title={t('portalAddress.make')}
      effect={t('portalAddress.makeEffect')}
      label={t('portalAddress.name')}
      help={t('portalAddress.nameHelp')}
      draft={`portal-address-name:${keyId}`}
      maxLength={100}
      confirm={t('portalAddress.makeConfirm')}
      onConfirm={async (name) => {
        const content = { keyId, name };
        const { makePortalAddress } = await execute(MakePortalAddressDocument, {
          input: { ...content, idempotencyKey: keyFor(content) },
        });
        refuse(makePortalAddress.errors);
        onDone(makePortalAddress.secret);
      }}
      onClose={onClose}
    />
  );
}
