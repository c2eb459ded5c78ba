"use client";

import { useEffect, useState } from "react";
import { fill } from "#lib/fill.ts";
import { growRows } from "./grow-rows.ts";

type Props = {
  /** The pages that follow, in their order. */
  hrefs: readonly string[];
  perPage: number;
  total: number;
  words: { readonly reached: string; readonly failed: string };
};

/** Reaches every page by scrolling; the links to pages stay for whoever has no script, and when a page fails. */
export function MoreRows({ hrefs, perPage, total, words }: Props) {
  const [pages, setPages] = useState<number | null>(0);
  const listed = hrefs.join(" ");
  useEffect(() => {
    setPages(0);
    return growRows({ hrefs: listed === "" ? [] : listed.split(" "), say: setPages });
  }, [listed]);
  const shown = pages === null ? 0 : Math.min(total, (pages + 1) * perPage);
  return (
    <p className="pt-2 text-soft text-sm tabular-nums print:hidden" role="status">
      {pages === null ? words.failed : fill(words.reached, { shown: String(shown), total: String(total) })}
    </p>
  );
}
