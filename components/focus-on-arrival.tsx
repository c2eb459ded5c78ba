"use client";

import { type ReactNode, useEffect, useRef } from "react";

type Props = { children: ReactNode; className?: string; labelledBy: string };

/** Takes the focus when it appears, so that a keyboard or screen reader user lands on what just came. */
export function FocusOnArrival({ children, className, labelledBy }: Props) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <section aria-labelledby={labelledBy} className={className} ref={ref} tabIndex={-1}>
      {children}
    </section>
  );
}
