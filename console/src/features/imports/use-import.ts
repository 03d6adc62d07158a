import { type ImportInput, type ImportOutcome, ImportPreviewDocument } from '@sanwu/schema';
import { useRef, useState } from 'react';
import { ApiError } from '../../providers/errors.ts';
import type { UploadedFile } from '../../providers/files.ts';
import { useDocument } from '../../providers/use-document.ts';
import type { ImportPlace } from './import-place.ts';

export const PAGE = 50;

/** How the table is to be understood, as far as the person said so. */
export type Understanding = Pick<ImportInput, 'sheet' | 'headerRow' | 'mapping' | 'closeMissing'>;

/** One file as it is prepared: how it is understood, and its preview, asked for anew with each change. */
export function useImport({ kind, to }: Pick<ImportPlace, 'kind' | 'to'>, file: UploadedFile) {
  const [understanding, setUnderstanding] = useState<Understanding>({});
  const [outcome, setOutcome] = useState<ImportOutcome[]>();
  const [page, setPage] = useState(1);
  const input: ImportInput = { kind, fileId: file.id, ...understanding };
  const variables = { input, outcome: outcome ?? null, skip: (page - 1) * PAGE, take: PAGE };
  const { data, error, behind, refetch } = useDocument(ImportPreviewDocument, variables, { keep: true });
  // which rows are looked at changes nothing of what the table would do
  const shownFor = useRef(understanding);
  if (!behind) shownFor.current = understanding;
  const answer = data?.importPreview;
  const [refused] = answer?.errors ?? [];
  return {
    ...{ input, refetch, page, setPage, outcome, to },
    /** the preview shown is of how the table was understood before */
    behind: shownFor.current !== understanding,
    preview: answer?.preview ?? undefined,
    rows: answer?.preview?.rows.items,
    total: answer?.preview?.rows.totalItems ?? 0,
    error: refused ? new ApiError(refused.code, refused.message, answer?.errors) : error,
    understand: (part: Understanding) => {
      setUnderstanding((last) => ({ ...last, ...part }));
      setOutcome(undefined);
      setPage(1);
    },
    look: (next: ImportOutcome[]) => {
      setOutcome(next);
      setPage(1);
    },
  };
}

export type Importing = ReturnType<typeof useImport>;
