import { expect, test } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy.ts";

test("a page in production runs scripts and styles by nonce alone", () => {
  const policy = contentSecurityPolicy("bm9uY2U=", "production");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(policy).toContain("script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic'");
  for (const closed of ["default-src", "frame-ancestors", "base-uri", "object-src"]) {
    expect(policy).toContain(`${closed} 'none'`);
  }
});
