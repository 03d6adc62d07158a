import { PaperClipOutlined } from '@ant-design/icons';
import type { FilePartsFragment } from '@sanwu/schema';
import { useState } from 'react';
import { sizeText } from '../lib/size-text.ts';

/** Attached files, to be opened; pictures are seen at once, small. */
export function FileList({ files }: { files: readonly FilePartsFragment[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="file-list">
      {files.map((file) => (
        <li key={file.id}>
          <a href={file.url} target="_blank" rel="noreferrer noopener">
            <Sign file={file} /> {file.name}
          </a>
          <span className="muted">{sizeText(file.size)}</span>
        </li>
      ))}
    </ul>
  );
}

/** A picture as it looks; one that cannot be made small is a file like others. Its name stands beside it. */
function Sign({ file }: { file: FilePartsFragment }) {
  const [failed, setFailed] = useState(false);
  if (failed || !file.mediaType.startsWith('image/')) return <PaperClipOutlined />;
  return (
    <img className="thumbnail" src={`${file.url}/thumbnail`} alt="" loading="lazy" onError={() => setFailed(true)} />
  );
}
