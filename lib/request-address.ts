import { createHmac } from "node:crypto";
import { headers } from "next/headers";
import { authSecret } from "./auth-settings.ts";

/**
 * Where this request comes from, as a keyed hash: enough to count by, useless without the secret. A proxy appends the
 * address it saw to the header, so that only the last one is not the sender's own claim.
 */
export async function hashRequestAddress(): Promise<string> {
  const forwarded = (await headers()).get("x-forwarded-for") ?? "";
  const address = forwarded.split(",").at(-1)?.trim() ?? "";
  return createHmac("sha256", authSecret()).update(`address ${address}`).digest("hex");
}
