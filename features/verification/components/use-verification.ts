"use client";

import { useState } from "react";
import { UnreadableBundle } from "#ledger/bundle-problem.ts";
import { readZip } from "#ledger/read-zip.ts";
import { type BundleVerdict, verifyBundle } from "#ledger/verify-bundle.ts";
import { browserPlatform, bytesOfFile } from "#lib/verifier/browser-platform.ts";

export type Verification =
  | { readonly state: "idle" }
  | { readonly state: "no_file" }
  | { readonly state: "reading"; readonly entries: number }
  | {
      readonly state: "done";
      readonly name: string;
      readonly verdict: BundleVerdict;
      readonly isOtherKey: boolean;
    }
  | { readonly state: "unreadable"; readonly name: string; readonly code: string; readonly path: string };

const STEP = 2_000;

function openFile(file: File) {
  return readZip(bytesOfFile(file), browserPlatform.inflate);
}

function chosen(form: FormData, name: string): File | undefined {
  const file = form.get(name);
  return file instanceof File && file.name !== "" ? file : undefined;
}

/** Whether all that is wrong is the key given: by the key it names itself, the bundle is whole. */
async function isWholeByItsOwnKey(bundle: File, { problems }: BundleVerdict): Promise<boolean> {
  if (problems.length === 0) return false;
  if (!problems.every(({ kind }) => kind === "bad_signature" || kind === "foreign_log")) return false;
  const { valid } = await verifyBundle({ bundle: await openFile(bundle), platform: browserPlatform });
  return valid;
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
      const isOtherKey = key !== "" && (await isWholeByItsOwnKey(bundle, verdict));
      setVerification({ state: "done", name: bundle.name, verdict, isOtherKey });
    } catch (error) {
      const known = error instanceof UnreadableBundle ? error : { code: "unavailable", path: "" };
      setVerification({ state: "unreadable", name: bundle.name, code: known.code, path: known.path });
    }
  };

  return { verification, verify };
}
