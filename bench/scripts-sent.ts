import { brotliCompressSync, gzipSync } from "node:zlib";
import type { BrowserContext } from "@playwright/test";

export type ScriptsSent = { readonly files: number; readonly gzip: number; readonly brotli: number };

/** Every script that Chromium loads for this address, by its size as gzip and as brotli compress it. */
export async function scriptsSent(context: BrowserContext, address: string): Promise<ScriptsSent> {
  const page = await context.newPage();
  const bodies = new Map<string, Promise<Buffer>>();
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") bodies.set(response.url(), response.body());
  });
  await page.goto(address, { waitUntil: "networkidle" });
  const scripts = await Promise.all(bodies.values());
  await page.close();
  const sum = (compress: (body: Buffer) => Buffer) =>
    scripts.reduce((bytes, body) => bytes + compress(body).length, 0);
  return { files: scripts.length, gzip: sum(gzipSync), brotli: sum(brotliCompressSync) };
}
