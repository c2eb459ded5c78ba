import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy, FILE_POLICY, isFilePath } from "#lib/content-security-policy.ts";

/** Sets headers only: who may see what is decided where the rows are read. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const mode = process.env.NODE_ENV === "development" ? "development" : "production";
  const policy = contentSecurityPolicy(nonce, mode);
  const headers = new Headers(request.headers);
  headers.delete("content-security-policy-report-only");
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  headers.set("x-page", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  const isFile = isFilePath(request.nextUrl.pathname);
  response.headers.set("content-security-policy", isFile ? FILE_POLICY : policy);
  return response;
}

export const config = { matcher: ["/((?!api/|_next/static/).*)"] };
