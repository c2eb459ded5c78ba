import { hash } from "node:crypto";

/** How the key of a public link is kept: 256 random bits need no salt. */
export function intakeKeyHash(key: string): string {
  return hash("sha256", `intake ${key}`);
}
