import type { ReactNode } from "react";

type Props = { children: ReactNode };

export function DoorTitle({ children }: Props) {
  return <h1 className="font-semibold text-ink text-lg tracking-tight">{children}</h1>;
}
