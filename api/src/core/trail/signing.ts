import { createHmac, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** What PKCS #8 puts before the 32 bytes of an Ed25519 key (RFC 8410). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_ED25519 = Buffer.from('302a300506032b6570032100', 'hex');

/** A tree's head as it is signed and published. */
export interface SignedRoot {
  readonly treeSize: number;
  /** hexadecimal */
  readonly root: string;
  /** system instant, UTC, ISO 8601 */
  readonly sealedAt: string;
  /** the raw 32 bytes in base64 */
  readonly publicKey: string;
  /** Ed25519 over `messageOf`, base64 */
  readonly signature: string;
}

/** The bytes that are signed. */
export const messageOf = ({ treeSize, root, sealedAt }: Pick<SignedRoot, 'treeSize' | 'root' | 'sealedAt'>): Buffer =>
  Buffer.from(`sanwu trail root 1\n${treeSize}\n${root}\n${sealedAt}\n`);

/** Signs roots under a key derived from the master key, which lives outside the database. */
export class RootSigner {
  readonly #private: KeyObject;
  readonly publicKey: string;

  constructor(masterKey: Buffer) {
    const seed = createHmac('sha256', masterKey).update('trail-root').digest();
    this.#private = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
    const spki = createPublicKey(this.#private).export({ format: 'der', type: 'spki' });
    this.publicKey = spki.subarray(SPKI_ED25519.length).toString('base64');
  }

  sign(head: Pick<SignedRoot, 'treeSize' | 'root' | 'sealedAt'>): SignedRoot {
    const signature = sign(null, messageOf(head), this.#private).toString('base64');
    return { ...head, publicKey: this.publicKey, signature };
  }
}

/** Whether the root was signed by the key. */
export function isSignedBy(root: SignedRoot, publicKey: string): boolean {
  const raw = Buffer.from(publicKey, 'base64');
  if (raw.length !== 32) return false;
  const key = createPublicKey({ key: Buffer.concat([SPKI_ED25519, raw]), format: 'der', type: 'spki' });
  return verify(null, messageOf(root), key, Buffer.from(root.signature, 'base64'));
}
