import { cn } from "#lib/cn.ts";
import type { Translate } from "#lib/translate.ts";

type Props = { line: { readonly phone: string | null }; t: Translate; className?: string };

/** A number that a telephone dials; said when there is none. */
export function PhoneLink({ line: { phone }, t, className }: Props) {
  if (phone === null) return <span className="text-soft">{t("calls.noPhone")}</span>;
  return (
    <a
      className={cn("whitespace-nowrap text-accent tabular-nums hover:underline", className)}
      href={`tel:${phone.replace(/\s/g, "")}`}
    >
      {phone}
    </a>
  );
}
