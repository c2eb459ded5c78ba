import { capacityOf } from "#features/decisions/components/capacity-of.ts";
import type { UsedMandate } from "#features/organisations/mandates/rules.ts";
import { formatDay } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";

type Props = {
  signer: string;
  organisation: string;
  mandate: Pick<UsedMandate, "capacity" | "basis" | "fromOn">;
  locale: Locale;
  t: Translate;
};

/** Who signs for whom, in what capacity and by which paper. */
export function SignatureLine({ signer, organisation, mandate, locale, t }: Props) {
  return (
    <p className="border-line border-s-2 ps-3 text-sm text-soft">
      {t("decision.signature", {
        ...{ name: signer, organisation, basis: mandate.basis },
        capacity: capacityOf(mandate.capacity, t).toLocaleLowerCase(locale),
        since: formatDay(Temporal.PlainDate.from(mandate.fromOn), locale),
      })}
    </p>
  );
}
