import { Icon } from "#components/icon.tsx";
import { ShowAll } from "#components/show-all.tsx";
import { addresseeOf, labelOf } from "#features/obligations/components/rule-words.ts";
import { formatDay, formatDuration, formatInstant, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import { getTranslator } from "#lib/translator.ts";
import type { MyOrganisation } from "../loaders.ts";
import { dayOfProof } from "../proofs/components/proof-words.ts";
import { lacksProof } from "../rules.ts";

type Filing = MyOrganisation["filings"][number];
type Props = { filings: readonly Filing[]; base: string; locale: Locale };

const SHOWN = 3;

/** What was filed, with the receipts to show. */
export async function DoneList({ filings, base, locale }: Props) {
  const t = await getTranslator();
  const when = ({ filedAt, filedOn, obligation }: Filing) =>
    filedOn === null
      ? formatInstant(instantOf(filedAt), { zone: obligation.exposure.organisation.timeZone, locale })
      : formatDay(instantOf(filedOn).toZonedDateTimeISO("UTC").toPlainDate(), locale);
  const lateness = ({ lateInLawBySeconds, lateBySeconds, obligation }: Filing) => {
    const late = obligation.ownRule === null ? lateInLawBySeconds : lateBySeconds;
    if (late === null) return null;
    if (late === 0) return t("myOrganisation.inTime");
    return t("myOrganisation.late", { time: formatDuration(late * 1000, locale) });
  };
  return (
    <section aria-labelledby="done">
      <h2 className="mb-2 font-semibold text-ink text-md" id="done">
        {t("myOrganisation.done")}
      </h2>
      {filings.length === 0 ? <p className="text-soft">{t("myOrganisation.nothingDone")}</p> : null}
      <ShowAll
        className="flex flex-col gap-3"
        items={filings.map((filing) => (
          <li className="flex items-start gap-2" key={filing.id}>
            <Icon
              className="mt-0.5 text-soft"
              name={filing.withdrawnAt === null ? "file-check" : "history"}
            />
            <div className="min-w-0">
              <p className="font-medium text-ink">
                {addresseeOf(filing.obligation, t)},{" "}
                {filing.receiptNumber === null
                  ? t("myOrganisation.noReceipt")
                  : t("myOrganisation.receipt", { number: filing.receiptNumber })}
              </p>
              <p className="text-sm text-soft">
                {[when(filing), lateness(filing), filing.channel].filter((part) => part !== null).join(", ")}
              </p>
              {filing.withdrawnAt === null ? null : (
                <p className="font-medium text-sm text-soon">
                  {t("myOrganisation.withdrawn", {
                    at: formatInstant(instantOf(filing.withdrawnAt), {
                      zone: filing.obligation.exposure.organisation.timeZone,
                      locale,
                    }),
                    name: filing.withdrawnBy ?? "",
                  })}
                </p>
              )}
              {lacksProof(filing) ? (
                <a
                  className="block font-medium text-soon text-sm hover:underline"
                  data-follow=""
                  href={`${base}/incidents/${filing.obligation.incident.reference}/matrix?why=${filing.obligation.id}`}
                >
                  {t("proofs.missing", {
                    what: filing.proofFollows ?? "",
                    on: dayOfProof(filing.proofDueOn, locale),
                  })}
                </a>
              ) : null}
              <p className="text-faint text-xs">
                {labelOf(filing.obligation, { t, locale })} · {filing.obligation.incident.reference}
              </p>
            </div>
          </li>
        ))}
        label={t("myOrganisation.showAll", { count: filings.length })}
        shown={SHOWN}
      />
    </section>
  );
}
