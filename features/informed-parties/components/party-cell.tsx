import { Icon } from "#components/icon.tsx";
import type { Translate } from "#lib/translate.ts";
import type { PartyCount } from "../queries.ts";

type Props = { count: PartyCount; open: "open" | "closed"; href: string; t: Translate };

/** Beside the obligations: how many of the parties that concern an organisation are informed; never a date. */
export function PartyCell({ count: { informed, concerned }, open, href, t }: Props) {
  return (
    <td data-label={t("parties.column")}>
      <a aria-current={open === "open" || undefined} data-cell="" data-follow="stay" href={href}>
        <span className="inline-flex items-center gap-1 text-ink text-sm tabular-nums">
          <Icon
            className="size-3.5 text-soft"
            name={informed === concerned ? "circle-check" : "circle-dashed"}
          />
          {t("parties.count", { informed, concerned })}
        </span>
      </a>
    </td>
  );
}
