import { createPublicKey, verify } from "node:crypto";
import type { Verify } from "#ledger/signed-note.ts";

/** Ed25519 of this platform. */
export const verifyEd25519: Verify = async (publicKey, message, signature) => {
  const x = Buffer.from(publicKey).toString("base64url");
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  return verify(null, message, key, signature);
};
