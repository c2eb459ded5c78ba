"use client";

import { useSyncExternalStore } from "react";
import { Notice } from "./notice.tsx";

type Props = { offline: string };

function watch(changed: () => void) {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

/** Says that the network is gone while the page in hand stays readable. */
export function ConnectionNotice({ offline }: Props) {
  const online = useSyncExternalStore(
    watch,
    () => navigator.onLine,
    () => true,
  );
  return online ? null : (
    <Notice className="fixed inset-x-4 bottom-16 z-40 shadow-md lg:bottom-4" kind="warning">
      {offline}
    </Notice>
  );
}
