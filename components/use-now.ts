"use client";

import { useEffect, useState } from "react";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** The present in epoch ms: moves once a minute, once a second within the hour before and after `mark`. */
export function useNow(serverNow: number, mark: number): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    // A browser clock behind the server's is wrong for sure; one ahead may only mean an old page.
    const skew = Math.max(0, serverNow - Date.now());
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const present = Date.now() + skew;
      setNow(present);
      const step = Math.abs(mark - present) < hour ? second : minute;
      timer = setTimeout(tick, step - (Math.abs(mark - present) % step || 0) || step);
    };
    tick();
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [serverNow, mark]);
  return now;
}
