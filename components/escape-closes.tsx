"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

type Props = { href: string };

/** Escape goes where the close link goes, unless a dialog or a field in the making wants it first. */
export function EscapeCloses({ href }: Props) {
  const router = useRouter();
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
      if (document.querySelector("dialog[open]")) return;
      router.push(href, { scroll: false });
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [href, router]);
  return null;
}
