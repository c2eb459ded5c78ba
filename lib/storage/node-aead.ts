import { createCipheriv, createDecipheriv } from "node:crypto";
import type { Aead } from "#ledger/evidence-file.ts";

const ALGORITHM = "aes-256-gcm";
const TAG_BYTES = 16;

/** AES-256-GCM of the platform. */
export const nodeAead: Aead = {
  seal: ({ key, nonce, aad }, plaintext) => {
    const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(aad);
    return Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
  },
  open: ({ key, nonce, aad }, ciphertext) => {
    if (ciphertext.length < TAG_BYTES) return null;
    const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(aad);
    decipher.setAuthTag(ciphertext.subarray(-TAG_BYTES));
    const plaintext = decipher.update(ciphertext.subarray(0, -TAG_BYTES));
    try {
      return Buffer.concat([plaintext, decipher.final()]);
    } catch {
      return null;
    }
  },
};
