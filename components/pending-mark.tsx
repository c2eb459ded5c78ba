"use client";

import { useLinkStatus } from "next/link";

/** A point beside a link whose page is on its way; the page in hand stays usable meanwhile. */
export function PendingMark() {
  const { pending } = useLinkStatus();
  return pending ? <span aria-hidden="true" className="size-1.5 flex-none rounded-full bg-accent" /> : null;
}
