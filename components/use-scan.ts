"use client";

import { useState } from "react";
import { detectPersonalIdentifiers, problemOf } from "#lib/personal-identifiers.ts";

type Scanning = { readonly error: string | undefined; readonly problems: Readonly<Record<string, string>> };

const SCANNED = ["containsNir", "containsEmail", "containsPhone"] as const;

/** What to say of a text while it is typed: of a patient's number or address at once, of the rest what the server said. */
export function useScan({ error, problems }: Scanning) {
  const [typed, setTyped] = useState<string | null>(null);
  const found = typed === null ? [] : detectPersonalIdentifiers(typed).map(problemOf);
  const spoken = problems[found.find((problem) => problem in problems) ?? ""];
  const isOutdated = typed !== null && SCANNED.some((name) => problems[name] === error);
  return { spoken, word: spoken ?? (isOutdated ? undefined : error), scan: setTyped };
}
