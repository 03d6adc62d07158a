import { type ApiError, ownError } from './errors.ts';
import { endSession } from './session.ts';

export interface UploadedFile {
  id: string;
  mediaType: string;
  name: string;
  size: number;
}

/** Sends one file; `onProgress` gets 0 to 1. XMLHttpRequest, because fetch does not tell how far an upload is. */
export function uploadFile(file: File, onProgress: (share: number) => void): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/files');
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader('apollo-require-preflight', 'true');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onerror = () => reject(ownError('OFFLINE', 'error.uploadLost', { name: file.name }));
    request.onload = () => {
      if (request.status === 401) endSession();
      const answer = parse(request.responseText);
      if (request.status === 201 && answer && 'id' in answer) resolve(answer as UploadedFile);
      else reject(refused(file.name, request.status, answer));
    };
    request.send(file);
  });
}

function parse(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function refused(name: string, status: number, answer: object | undefined): ApiError {
  const errors = answer && 'errors' in answer && Array.isArray(answer.errors) ? (answer.errors as unknown[]) : [];
  const first = errors[0];
  const told = typeof first === 'object' && first !== null && 'message' in first ? String(first.message) : undefined;
  if (told !== undefined) return ownError(`UPLOAD_${status}`, 'error.uploadRefused', { name, why: told });
  return ownError(`UPLOAD_${status}`, status === 413 ? 'error.uploadTooLarge' : 'error.uploadFailed', { name });
}
