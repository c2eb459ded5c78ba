"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Follows links marked `data-follow` without loading the whole page anew; "stay" keeps the place on it.
 * One leaf for all of them: a table of a thousand links is plain HTML.
 */
export function FollowLinks() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.defaultPrevented) return;
      const link = event.target.closest<HTMLAnchorElement>("a[data-follow]");
      const isPlain =
        event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      if (!link || !isPlain) return;
      event.preventDefault();
      router.push(link.href, { scroll: link.dataset.follow !== "stay" });
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return null;
}
