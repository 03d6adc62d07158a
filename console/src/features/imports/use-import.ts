import { type ImportInput, type ImportOutcome, ImportPreviewDocument } from '@sanwu/schema';
import { useState } from 'react';
import { ApiError } from '../../providers/errors.ts';
import type { UploadedFile } from '../../providers/files.ts';
import { useDocument } from '../../providers/use-document.ts';
import type { ImportPlace } from './import-place.ts';

export const PAGE = 50;

/** How the table is to be understood, as far as the person said so. */
export type Understanding = Pick<ImportInput, 'sheet' | 'headerRow' | 'mapping' | 'closeMissing'>;

/** One import as it is prepared: the file, how it is understood, and its preview, asked for anew with each change. */
export function useImport({ kind, to }: Pick<ImportPlace, 'kind' | 'to'>) {
  const [file, setFile] = useState<UploadedFile>();
  const [understanding, setUnderstanding] = useState<Understanding>({});
  const [outcome, setOutcome] = useState<ImportOutcome[]>();
  const [page, setPage] = useState(1);
  const input: ImportInput = { kind, fileId: file?.id ?? '', ...understanding };
  const variables = { input, outcome: outcome ?? null, skip: (page - 1) * PAGE, take: PAGE };
  const { data, error, loading, refetch } = useDocument(ImportPreviewDocument, variables, {
    enabled: file !== undefined,
    keep: true,
  });
  const answer = file ? data?.importPreview : undefined;
  const [refused] = answer?.errors ?? [];
  function choose(next: UploadedFile | undefined): void {
    setFile(next);
    setUnderstanding({});
    setOutcome(undefined);
    setPage(1);
  }
  return {
    ...{ input, file, choose, loading, refetch, page, setPage, outcome },
    to,
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
