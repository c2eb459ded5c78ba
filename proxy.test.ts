import { NextRequest } from "next/server";
import { describe, expect, test } from "vitest";
import { proxy } from "./proxy.ts";

const policyHeader = "content-security-policy";

function nonceOf(policy: string | null): string {
  return policy?.match(/'nonce-([^']+)'/)?.[1] ?? "";
}

describe("the headers of a page", () => {
  test("replace a policy that the client sends, for the server and for the browser alike", () => {
    const headers = { [policyHeader]: "script-src *", "content-security-policy-report-only": "script-src *" };
    const answer = proxy(new NextRequest("http://localhost/fr", { headers }));
    const forServer = answer.headers.get(`x-middleware-request-${policyHeader}`);
    expect(forServer).toBe(answer.headers.get(policyHeader));
    expect(forServer).not.toContain("*");
    expect(answer.headers.get("x-middleware-override-headers")).not.toContain("report-only");
  });

  test("carry 128 random bits that never come twice in 10,000 answers", () => {
    const nonces = Array.from({ length: 10_000 }, () =>
      nonceOf(proxy(new NextRequest("http://localhost/fr")).headers.get(policyHeader)),
    );
    expect(new Set(nonces).size).toBe(10_000);
    expect(new Set(nonces.map((nonce) => Buffer.from(nonce, "base64").length))).toEqual(new Set([16]));
  });

  test.each(["exports/bundles/0c1d", "exports/obligations.csv", "evidence/0c1d/file"])(
    "keep a file, %s, from ever being a page",
    (file) => {
      const answer = proxy(new NextRequest(`http://localhost/fr/demonstration/incidents/2026-001/${file}`));
      expect(answer.headers.get(policyHeader)).toBe("sandbox; default-src 'none'");
    },
  );

  test("of the page of exports are those of a page", () => {
    const answer = proxy(new NextRequest("http://localhost/fr/demonstration/incidents/2026-001/exports"));
    expect(nonceOf(answer.headers.get(policyHeader))).not.toBe("");
  });

  test("send nobody elsewhere, whatever the address asks for", () => {
    for (const address of ["/", "/fr//evil.example", "/?next=//evil.example", "/xx/demonstration"]) {
      const answer = proxy(new NextRequest(`http://localhost${address}`));
      expect([answer.status, answer.headers.get("location")]).toEqual([200, null]);
    }
  });
});
