import type { ReactNode } from "react";

type Props = {
  title: ReactNode;
  /** Reference above the title: "2021-001". */
  eyebrow?: ReactNode;
  /** States and figures beside or under the title. */
  meta?: ReactNode;
  actions?: ReactNode;
};

export function PageHeader({ title, eyebrow, meta, actions }: Props) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 pb-4">
      <div className="min-w-0 flex-1 basis-72">
        {eyebrow ? <p className="text-faint text-xs tabular-nums">{eyebrow}</p> : null}
        <h1 className="font-semibold text-ink text-lg tracking-tight">{title}</h1>
        {meta ? (
          <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-soft">{meta}</div>
        ) : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2 print:hidden">{actions}</div> : null}
    </header>
  );
}
