import type { Translate } from "#lib/translate.ts";

/** The column of those to inform without a legal clock. */
export function PartyHeading({ t }: { t: Translate }) {
  return (
    <th scope="col">
      <span className="block font-semibold text-ink text-sm">{t("parties.column")}</span>
      <span className="block">{t("parties.noClock")}</span>
    </th>
  );
}
