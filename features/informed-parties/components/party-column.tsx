import { Icon } from "#components/icon.tsx";
import type { Translate } from "#features/obligations/components/translate.ts";
import type { PartyCount } from "../queries.ts";

type Props = {
  countOf: (exposureId: string) => PartyCount;
  /** The file whose list is open. */
  current: string | undefined;
  hrefOf: (exposureId: string) => string;
  t: Translate;
};

/** Beside the obligations: how many of the parties that concern each organisation are informed; never a date. */
export function partyColumn({ countOf, current, hrefOf, t }: Props) {
  const heading = (
    <th scope="col">
      <span className="block font-semibold text-ink text-sm">{t("parties.column")}</span>
      <span className="block">{t("parties.noClock")}</span>
    </th>
  );
  const cellOf = ({ exposureId }: { readonly exposureId: string }) => {
    const { informed, concerned } = countOf(exposureId);
    return (
      <td data-label={t("parties.column")}>
        <a
          aria-current={exposureId === current || undefined}
          data-cell=""
          data-follow="stay"
          href={hrefOf(exposureId)}
        >
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
  };
  return { heading, cellOf };
}
