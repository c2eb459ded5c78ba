import type { EventType } from "#ledger/catalogue.ts";
import { SHOWN } from "../catalogue.ts";

/** The types of entry that a variant shows; null: every type. */
export function shownTypes(variant: string): EventType[] | null {
  if (variant !== "regulator" && variant !== "insurer") return null;
  return Object.keys(SHOWN[variant]) as EventType[];
}

type Filed = { readonly filingId: string; readonly keptAt: Date; readonly formId: string };

/** Where what was filed lies in a bundle, without its ending: by its day, its form and its filing. */
export function filingPath({ filingId, keptAt, formId }: Filed): string {
  return `filings/${keptAt.toISOString().slice(0, 10)}-${formId.replaceAll(/[^A-Za-z0-9.-]+/g, "-")}-${filingId}`;
}

const LONGEST_NAME = 120;

/** Where a piece of evidence lies in a bundle: by its hash, then its name in letters that every system can unpack. */
export function evidencePath({ sha256, name }: { readonly sha256: string; readonly name: string }): string {
  const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "");
  const safe = plain.replaceAll(/[^A-Za-z0-9._-]+/g, "-").slice(-LONGEST_NAME);
  return `evidence/${sha256}-${safe.replaceAll(/^[^A-Za-z0-9]+|[^A-Za-z0-9_-]+$/g, "") || "file"}`;
}
