import { PaperClipOutlined } from '@ant-design/icons';
import type { FilePartsFragment } from '@sanwu/schema';
import { sizeText } from '../lib/size-text.ts';

/** Attached files, to be opened. */
export function FileList({ files }: { files: readonly FilePartsFragment[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="file-list">
      {files.map((file) => (
        <li key={file.id}>
          <PaperClipOutlined />
          <a href={file.url} target="_blank" rel="noreferrer noopener">
            {file.name}
          </a>
          <span className="muted">{sizeText(file.size)}</span>
        </li>
      ))}
    </ul>
  );
}
