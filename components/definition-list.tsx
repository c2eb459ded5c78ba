import type { ReactNode } from "react";
import { cn } from "#lib/cn.ts";

type Props = {
  items: readonly { id: string; term: ReactNode; value: ReactNode }[];
  flow?: "beside" | "above";
  className?: string;
};

export function DefinitionList({ items, flow = "beside", className }: Props) {
  const beside = flow === "beside" && "sm:grid-cols-[minmax(8rem,12rem)_1fr] sm:gap-y-2";
  return (
    <dl className={cn("grid gap-x-4 gap-y-0 text-sm", beside, className)}>
      {items.map(({ id, term, value }) => (
        <div className="contents" key={id}>
          <dt className="text-faint">{term}</dt>
          <dd className="mb-2 min-w-0 text-ink [overflow-wrap:anywhere] sm:mb-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
