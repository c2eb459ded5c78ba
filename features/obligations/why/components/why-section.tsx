import type { ReactNode } from "react";

type Props = { title: string; children: ReactNode };

export function WhySection({ title, children }: Props) {
  return (
    <section className="flex flex-col gap-2">
      <h3 className="border-line border-b pb-1 font-semibold text-ink text-sm">{title}</h3>
      {children}
    </section>
  );
}
