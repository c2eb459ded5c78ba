"use client";

import { useState } from "react";
import { reasonOf, UnreadableBundle } from "#ledger/bundle-problem.ts";
import { readZip } from "#ledger/read-zip.ts";
import { type BundleVerdict, verifyBundle } from "#ledger/verify-bundle.ts";
import { browserPlatform, bytesOfFile } from "#lib/verifier/browser-platform.ts";

export type Verification =
  | { readonly state: "idle" }
  | { readonly state: "no_file" }
  | { readonly state: "reading"; readonly entries: number }
  | { readonly state: "done"; readonly name: string; readonly verdict: BundleVerdict }
  | { readonly state: "unreadable"; readonly name: string; readonly code: string; readonly reason: string };

const STEP = 2_000;

function openFile(file: File) {
  return readZip(bytesOfFile(file), browserPlatform.inflate);
}

function chosen(form: FormData, name: string): File | undefined {
  const file = form.get(name);
  return file instanceof File && file.name !== "" ? file : undefined;
}

/** Verifies what a form holds: `bundle`, perhaps `since`, `key` and `witnesses`. Nothing leaves the browser. */
export function useVerification() {
  const [verification, setVerification] = useState<Verification>({ state: "idle" });

  const verify = async (form: FormData): Promise<void> => {
    const bundle = chosen(form, "bundle");
    if (bundle === undefined) return setVerification({ state: "no_file" });
    const since = chosen(form, "since");
    const key = String(form.get("key") ?? "").trim();
    const witnesses = String(form.get("witnesses") ?? "")
      .split(/\s+/)
      .filter((typed) => typed !== "");
    let shown = 0;
    setVerification({ state: "reading", entries: 0 });
    try {
      const verdict = await verifyBundle({
        bundle: await openFile(bundle),
        ...(since === undefined ? {} : { since: await openFile(since) }),
        ...(key === "" ? {} : { key }),
        witnesses,
        platform: browserPlatform,
        onProgress(entries) {
          if (entries < shown + STEP) return;
          shown = entries;
          setVerification({ state: "reading", entries });
        },
      });
      setVerification({ state: "done", name: bundle.name, verdict });
    } catch (error) {
      const code = error instanceof UnreadableBundle ? error.code : "unavailable";
      setVerification({ state: "unreadable", name: bundle.name, code, reason: reasonOf(error) });
    }
  };

  return { verification, verify };
}
