"use client";

import { useState } from "react";
import { scanWords } from "./scan-words.ts";

type Scanning = { readonly error: string | undefined; readonly problems: Readonly<Record<string, string>> };

const SCANNED = ["containsNir", "containsEmail", "containsPhone"] as const;

/** What to say of a text while it is typed: of a patient's number or address at once, of the rest what the server said. */
export function useScan({ error, problems }: Scanning) {
  const [typed, setTyped] = useState<string | null>(null);
  const spoken = typed === null ? undefined : scanWords(typed, problems);
  const isOutdated =
    typed !== null && SCANNED.some((name) => problems[name] !== undefined && error?.includes(problems[name]));
  return { spoken, word: spoken ?? (isOutdated ? undefined : error), scan: setTyped };
}
